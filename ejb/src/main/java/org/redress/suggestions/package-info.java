/** The suggestion box and the book of praise of the house: their own short way into a case and out of it. */
package org.redress.suggestions;
