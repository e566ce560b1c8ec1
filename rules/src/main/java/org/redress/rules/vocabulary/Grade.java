package org.redress.rules.vocabulary;

/** How severe a case is, mildest first: the order is the ranking. */
public enum Grade {
    GENERAL, IMPORTANT, MAJOR
}
