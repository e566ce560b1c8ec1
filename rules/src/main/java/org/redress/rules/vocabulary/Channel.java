package org.redress.rules.vocabulary;

/** The way by which a case came in. */
public enum Channel {
    WEB, EMAIL, PHONE, IN_PERSON, LETTER, SOCIAL, API,
    /** An employee passes it on, or the in-house suggestion box. */
    STAFF
}
