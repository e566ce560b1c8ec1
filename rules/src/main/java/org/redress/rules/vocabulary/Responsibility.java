package org.redress.rules.vocabulary;

/** Who answers for the matter, as determined by the investigation. */
public enum Responsibility {
    COMPANY, CUSTOMER, THIRD_PARTY, NONE
}
