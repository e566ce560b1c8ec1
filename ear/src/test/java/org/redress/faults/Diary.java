package org.redress.faults;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one clerk knows of one case: what was acknowledged, and what must have happened although the answer was
 * cut off, because the journal had it afterwards.
 */
final class Diary {

    private final String title;
    private final Map<String, Integer> acknowledged = new TreeMap<>();
    private final Map<String, Integer> foundLater = new TreeMap<>();
    private String number;

    Diary(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String number() {
        return number;
    }

    void recorded(String caseNumber) {
        if (number != null && !number.equals(caseNumber)) {
            throw new IllegalStateException("One key gave two cases: " + number + " and " + caseNumber);
        }
        number = caseNumber;
    }

    void acknowledge(String type) {
        acknowledged.merge(type, 1, Integer::sum);
    }

    void find(String type) {
        foundLater.merge(type, 1, Integer::sum);
    }

    int acknowledged(String type) {
        return acknowledged.getOrDefault(type, 0);
    }

    int known(String type) {
        return acknowledged(type) + foundLater.getOrDefault(type, 0);
    }

    int foundLater() {
        return foundLater.values().stream().mapToInt(Integer::intValue).sum();
    }
}
