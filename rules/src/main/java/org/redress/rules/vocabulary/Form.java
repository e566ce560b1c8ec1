package org.redress.rules.vocabulary;

/** Whether the matter is on paper (or its like) yet. */
public enum Form {
    ORAL, WRITTEN
}
