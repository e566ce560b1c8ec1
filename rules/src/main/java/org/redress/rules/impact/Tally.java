package org.redress.rules.impact;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Counts cases by what happens to them, and keeps the lowest numbers, so that the order of asking does not matter. */
final class Tally<K extends Comparable<K>> {

    private static final class Count {
        private long cases;
        private final TreeSet<String> numbers = new TreeSet<>();

        void add(String number) {
            cases++;
            keep(number);
        }

        void keep(String number) {
            if (numbers.size() < Bucket.MOST_NUMBERS || number.compareTo(numbers.last()) < 0) {
                numbers.add(number);
            }
            if (numbers.size() > Bucket.MOST_NUMBERS) {
                numbers.pollLast();
            }
        }
    }

    private final Map<K, Count> counts = new TreeMap<>();

    void add(K key, String number) {
        counts.computeIfAbsent(key, k -> new Count()).add(number);
    }

    void addAll(Tally<K> other) {
        other.counts.forEach((key, count) -> {
            Count own = counts.computeIfAbsent(key, k -> new Count());
            own.cases += count.cases;
            count.numbers.forEach(own::keep);
        });
    }

    /** In the order of the keys. */
    <R> List<R> list(BiFunction<K, Bucket, R> made) {
        return counts.entrySet().stream().map(entry -> made.apply(entry.getKey(),
                new Bucket(entry.getValue().cases, List.copyOf(entry.getValue().numbers)))).toList();
    }

    Bucket bucket(K key) {
        Count count = counts.get(key);
        return count == null ? new Bucket(0, List.of()) : new Bucket(count.cases, List.copyOf(count.numbers));
    }
}
