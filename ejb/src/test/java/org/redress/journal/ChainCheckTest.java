package org.redress.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.redress.journal.ChainFault.Sort;

class ChainCheckTest {

    private static final String NUMBER = "2026-000007";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ChainCheck check = new ChainCheck();

    @Test
    void findsNothingInAJournalAsItWasWritten() {
        List<JournalEntry> entries = written(5);

        assertThat(check.faults(NUMBER, 5, entries.get(4).hash(), entries)).isEmpty();
    }

    @Test
    void namesTheEntryThatWasChanged() {
        List<JournalEntry> entries = written(5);
        JournalEntry third = entries.get(2);
        entries.set(2, new Forged(third.seq(), "somebody else", third.data(), third.previousHash(), third.hash()));

        assertThat(check.faults(NUMBER, 5, entries.get(4).hash(), entries)).extracting(ChainFault::seq, ChainFault::sort)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, Sort.CHANGED));
    }

    @Test
    void namesTheEntryThatWasRemoved() {
        List<JournalEntry> entries = written(5);
        String last = entries.get(4).hash();
        entries.remove(2);

        assertThat(check.faults(NUMBER, 5, last, entries)).extracting(ChainFault::seq, ChainFault::sort)
            .contains(org.assertj.core.groups.Tuple.tuple(3L, Sort.REMOVED));
    }

    @Test
    void missesTheLastEntryToo() {
        List<JournalEntry> entries = written(5);
        String last = entries.get(4).hash();
        entries.remove(4);

        assertThat(check.faults(NUMBER, 5, last, entries)).extracting(ChainFault::seq, ChainFault::sort)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(5L, Sort.REMOVED));
    }

    @Test
    void namesTheEntryThatWasInsertedInTheMiddle() {
        List<JournalEntry> entries = written(5);
        String last = entries.get(4).hash();
        JournalEntry third = entries.get(2);
        JournalEntry inserted = entry(3, "forger", "{}", entries.get(1).hash());
        entries.set(2, inserted);
        entries.set(3, entry(4, third.actor(), third.data(), inserted.hash()));

        List<ChainFault> faults = check.faults(NUMBER, 5, last, entries);

        assertThat(faults).extracting(ChainFault::seq, ChainFault::sort).contains(org.assertj.core.groups.Tuple.tuple(5L, Sort.INSERTED));
    }

    @Test
    void namesTheEntryThatWasAddedAtTheEnd() {
        List<JournalEntry> entries = written(5);
        String last = entries.get(4).hash();
        entries.add(entry(6, "forger", "{}", last));

        assertThat(check.faults(NUMBER, 5, last, entries)).extracting(ChainFault::seq, ChainFault::sort)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(6L, Sort.INSERTED));
    }

    @Test
    void namesEntriesThatChangedPlaces() {
        List<JournalEntry> entries = written(5);
        String last = entries.get(4).hash();
        JournalEntry second = entries.get(1);
        JournalEntry third = entries.get(2);
        entries.set(1, entry(2, third.actor(), third.data(), third.previousHash()));
        entries.set(2, entry(3, second.actor(), second.data(), second.previousHash()));

        assertThat(check.faults(NUMBER, 5, last, entries)).isNotEmpty()
            .allMatch(f -> f.seq() >= 2 && f.seq() <= 4).anyMatch(f -> f.seq() == 2);
    }

    @Test
    void seesAnEmptiedJournal() {
        assertThat(check.faults(NUMBER, 5, "x", List.of())).extracting(ChainFault::sort).containsExactly(Sort.REMOVED);
    }

    private static List<JournalEntry> written(int count) {
        List<JournalEntry> entries = new ArrayList<>();
        String previous = JournalEntry.GENESIS;
        for (int seq = 1; seq <= count; seq++) {
            JournalEntry entry = entry(seq, "intake", "{\"n\":" + seq + "}", previous);
            previous = entry.hash();
            entries.add(entry);
        }
        return entries;
    }

    private static JournalEntry entry(long seq, String actor, String data, String previous) {
        return new JournalEntry(1L, NUMBER, seq, NOON, actor, EventType.ACCEPT, data, previous);
    }

    /** Says something else than was sealed. */
    private static final class Forged extends JournalEntry {

        private final String sealBefore;

        Forged(long seq, String actor, String data, String previous, String sealBefore) {
            super(1L, NUMBER, seq, NOON, actor, EventType.ACCEPT, data, previous);
            this.sealBefore = sealBefore;
        }

        @Override
        public String hash() {
            return sealBefore;
        }
    }
}
