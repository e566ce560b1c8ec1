/**
 * The words of rule authors as data: what the checker accepts, with names and explanations in the languages of the staff.
 * It lies outside the vocabulary, which rules can reach, and only reads what the checker knows, so the two cannot differ.
 */
package org.redress.rules.dictionary;
