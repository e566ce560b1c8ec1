package org.redress.rules.checker;

import java.util.List;

/** A file that was read, with what is only needed to compare its rules with those of others. */
record ReadFile(CheckedFile file, List<ReadRule> rules) {

    /** What could not be read. */
    static ReadFile none(String path, Phase phase) {
        return new ReadFile(new CheckedFile(path, phase, "", List.of()), List.of());
    }
}
