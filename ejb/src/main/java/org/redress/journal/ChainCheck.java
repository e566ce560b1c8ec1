package org.redress.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.redress.journal.ChainFault.Sort;

import jakarta.enterprise.context.ApplicationScoped;

/** Walks the chain of one case from its first entry to its last, and says what does not fit. */
@ApplicationScoped
class ChainCheck {

    /**
     * @param lastSeq  number of the last entry, as the case keeps it
     * @param lastHash seal of the last entry, as the case keeps it
     * @param entries  in the order of their numbers
     */
    List<ChainFault> faults(String number, long lastSeq, String lastHash, List<JournalEntry> entries) {
        List<ChainFault> faults = new ArrayList<>();
        Map<String, Long> seals = new HashMap<>();
        entries.forEach(e -> seals.put(e.hash(), e.seq()));
        String previous = JournalEntry.GENESIS;
        long expected = 1;
        for (JournalEntry entry : entries) {
            if (entry.seq() > expected) {
                faults.add(new ChainFault(number, expected, Sort.REMOVED, "Entry " + expected
                    + (entry.seq() - 1 > expected ? " to " + (entry.seq() - 1) : "") + " of case " + number + " is gone."));
            } else if (entry.seq() < expected) {
                faults.add(new ChainFault(number, entry.seq(), Sort.INSERTED, "Entry " + entry.seq() + " of case " + number + " is there twice."));
            }
            boolean sealed = entry.hash().equals(entry.seal(number));
            boolean linked = entry.previousHash().equals(previous);
            if (!sealed) {
                faults.add(new ChainFault(number, entry.seq(), Sort.CHANGED, "Entry " + entry.seq() + " of case " + number
                    + " does not say any more what was sealed."));
            } else if (!linked && entry.seq() == expected) {
                faults.add(notLinked(number, entry, seals));
            }
            previous = entry.hash();
            expected = entry.seq() + 1;
        }
        atTheEnd(number, lastSeq, lastHash, expected - 1, previous, faults);
        return faults;
    }

    /** The entry is as it was sealed, but not behind the one that it names. */
    private static ChainFault notLinked(String number, JournalEntry entry, Map<String, Long> seals) {
        Long elsewhere = seals.get(entry.previousHash());
        boolean moved = elsewhere != null || entry.previousHash().equals(JournalEntry.GENESIS);
        return moved
            ? new ChainFault(number, entry.seq(), Sort.REORDERED, "Entry " + entry.seq() + " of case " + number + " belongs behind entry "
                + (elsewhere == null ? 0 : elsewhere) + ".")
            : new ChainFault(number, entry.seq(), Sort.INSERTED, "Entry " + entry.seq() + " of case " + number
                + " follows an entry that the journal does not have.");
    }

    private static void atTheEnd(String number, long lastSeq, String lastHash, long last, String hash, List<ChainFault> faults) {
        if (last < lastSeq) {
            faults.add(new ChainFault(number, last + 1, Sort.REMOVED, "Entry " + (last + 1) + (lastSeq > last + 1 ? " to " + lastSeq : "")
                + " of case " + number + " is gone."));
        } else if (last > lastSeq) {
            faults.add(new ChainFault(number, lastSeq + 1, Sort.INSERTED, "Entry " + (lastSeq + 1) + " of case " + number
                + " was not written by the application."));
        } else if (lastHash != null && !lastHash.equals(hash) && faults.isEmpty()) {
            faults.add(new ChainFault(number, last, Sort.CHANGED, "Entry " + last + " of case " + number
                + " is not the one that the case ended with."));
        }
    }
}
