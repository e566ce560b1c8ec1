package org.redress.cases;

/** The acceptance number that the complainant is told, such as {@code 2026-000123}. */
public record CaseNumber(int year, long count) {

    public CaseNumber {
        if (year < 1900 || count < 1) {
            throw new IllegalArgumentException("No case number: year " + year + ", count " + count);
        }
    }

    @Override
    public String toString() {
        return String.format("%d-%06d", year, count);
    }
}
