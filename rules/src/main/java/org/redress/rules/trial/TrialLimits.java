package org.redress.rules.trial;

/**
 * What a trial may use up.
 *
 * @param megabytes of heap
 * @param seconds   on the clock, from the start of the process
 */
public record TrialLimits(int megabytes, int seconds) {

    /** Fifty times what the scenarios of the product's own rules need. */
    public static final TrialLimits STANDARD = new TrialLimits(192, 60);

    public TrialLimits {
        if (megabytes < 32 || seconds < 1) {
            throw new IllegalArgumentException("A trial cannot do with " + megabytes + " MB and " + seconds
                    + " s. Give it 32 MB and a second at least.");
        }
    }
}
