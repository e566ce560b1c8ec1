package org.redress.rules.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which values are tried together. All combinations, if there are at most {@link #MOST}. Otherwise a cover: the plain
 * case, all combinations of what each single rule looks at (at most {@link #MOST_OF_A_RULE} of them), every pair of values
 * of two fields, and random ones until {@link #COVER} are together. What takes three fields of different rules to show
 * may then be missed.
 */
final class Combinations implements Iterable<int[]> {

    static final long MOST = 100_000;
    static final int MOST_OF_A_RULE = 5_000;
    static final int COVER = 40_000;

    private final int[] sizes;
    private final boolean complete;
    private final List<int[]> cover;

    /** @param groups of fields, by their numbers, that one rule looks at */
    Combinations(List<Field> fields, List<int[]> groups) {
        sizes = fields.stream().mapToInt(field -> field.values().size()).toArray();
        complete = product(IntStream.range(0, sizes.length).toArray()) <= MOST;
        cover = complete ? List.of() : cover(groups);
    }

    boolean complete() {
        return complete;
    }

    /** Whether all combinations of these fields are among them. */
    boolean covers(int[] group) {
        return complete || product(group) <= MOST_OF_A_RULE;
    }

    private long product(int[] group) {
        long product = 1;
        for (int field : group) {
            // Two factors of at most these sizes cannot overflow.
            product = Math.min(product, Integer.MAX_VALUE) * sizes[field];
        }
        return product;
    }

    @Override
    public Iterator<int[]> iterator() {
        return complete ? new Counting(IntStream.range(0, sizes.length).toArray()) : cover.iterator();
    }

    private List<int[]> cover(List<int[]> groups) {
        Set<List<Integer>> seen = new LinkedHashSet<>();
        var random = new Random(1);
        add(seen, new int[sizes.length]);
        for (int[] group : groups) {
            var all = new Counting(group);
            for (int i = 0; i < MOST_OF_A_RULE && all.hasNext(); i++) {
                add(seen, all.next());
            }
        }
        for (int first = 0; first < sizes.length; first++) {
            for (int second = first + 1; second < sizes.length; second++) {
                new Counting(new int[] {first, second}).forEachRemaining(pair -> add(seen, pair));
            }
        }
        for (int i = 0; i < COVER && seen.size() < COVER; i++) {
            add(seen, IntStream.of(sizes).map(random::nextInt).toArray());
        }
        var cover = new ArrayList<int[]>();
        seen.forEach(one -> cover.add(one.stream().mapToInt(Integer::intValue).toArray()));
        return Collections.unmodifiableList(cover);
    }

    private static void add(Set<List<Integer>> seen, int[] combination) {
        seen.add(Arrays.stream(combination).boxed().toList());
    }

    /** Counts through the values of some fields, as a milometer does; all others stay plain. */
    private final class Counting implements Iterator<int[]> {

        private final int[] fields;
        private int[] next = new int[sizes.length];

        Counting(int[] fields) {
            this.fields = fields;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public int[] next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            int[] current = next.clone();
            for (int field : fields) {
                if (++next[field] < sizes[field]) {
                    return current;
                }
                next[field] = 0;
            }
            next = null;
            return current;
        }
    }
}
