package org.redress.correspondence;

import java.util.Map;
import java.util.TreeMap;

/** How often each person would have been told what, where they are told once for all. Lives as long as one transaction. */
public final class Tally {

    private final Map<Long, Map<NoticeKind, Integer>> times = new TreeMap<>();

    void count(Long personId, NoticeKind kind) {
        times.computeIfAbsent(personId, any -> new TreeMap<>()).merge(kind, 1, Integer::sum);
    }

    /** By person, then by what they would have been told. */
    public Map<Long, Map<NoticeKind, Integer>> times() {
        return times;
    }
}
