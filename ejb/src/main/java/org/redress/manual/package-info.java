/** The work manual: what to do in a step of a case, by kind and language, kept by those who answer for the procedure. */
package org.redress.manual;
