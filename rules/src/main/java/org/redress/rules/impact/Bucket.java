package org.redress.rules.impact;

import java.util.List;

/**
 * Cases that a draft changes alike.
 *
 * @param cases   how many
 * @param numbers of the first few, in their order; all of them are among the rows
 */
public record Bucket(long cases, List<String> numbers) {

    /** How many numbers are kept. */
    public static final int MOST_NUMBERS = 20;

    public Bucket {
        numbers = List.copyOf(numbers);
    }
}
