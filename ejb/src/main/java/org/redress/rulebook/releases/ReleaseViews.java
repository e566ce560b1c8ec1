package org.redress.rulebook.releases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.redress.people.CurrentPerson;
import org.redress.rulebook.epochs.EpochRegister;
import org.redress.rulebook.epochs.RuleEpoch;
import org.redress.rules.checker.KnownWords;
import org.redress.rules.scenarios.CheckedDraft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Shows a release to the person of this request. */
@ApplicationScoped
class ReleaseViews {

    private static final int KEPT = 50;

    @Inject
    Shelf shelf;

    @Inject
    EpochRegister epochs;

    @Inject
    HouseWords house;

    @Inject
    CurrentPerson current;

    private record Read(String hash, KnownWords words) {
    }

    private final Map<Read, CheckedDraft> found = new LinkedHashMap<>(KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Read, CheckedDraft> eldest) {
            return size() > KEPT;
        }
    };

    ReleaseView of(Release release) {
        Map<String, String> files = release.files();
        Instant scheduledFor = release.state() != ReleaseState.SCHEDULED ? null
            : epochs.pending().filter(e -> e.release() == release.number()).map(RuleEpoch::fromAt).orElse(null);
        String alone = epochs.wentBackAlone().get(release.number());
        CheckedDraft checked = found(release);
        return ReleaseView.of(release.row(epochs.lastOfEach().get(release.number()), alone, shelf.decisions().getOrDefault(release.number(), 0L)),
            scheduledFor, checked.problems(), checked.warnings(), List.copyOf(files.keySet()), release.version(), allowed(release, alone),
            shelf.reports(release.number()).stream().map(Report::row).toList(), shelf.history(release.number()));
    }

    /** The same bytes have the same problems among the same codes; the checker takes longer than all the rest of a page. */
    private CheckedDraft found(Release release) {
        Read read = new Read(release.hash(), house.known());
        synchronized (found) {
            return found.computeIfAbsent(read, r -> CheckedDraft.of(release.sources().files(), r.words()));
        }
    }

    /** There is nothing to confirm where nobody went back alone, and whoever did is no second person. */
    private List<String> allowed(Release release, String alone) {
        boolean waits = alone != null && !alone.equals(current.viewer().userName());
        return release.allowed(current.viewer()).stream().filter(word -> waits || !word.equals(ReleaseAction.CONFIRM.word())).toList();
    }
}
