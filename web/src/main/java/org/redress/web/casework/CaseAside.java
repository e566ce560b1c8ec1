package org.redress.web.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.casework.AttachmentView;
import org.redress.casework.CaseAttachments;
import org.redress.casework.CaseFiles;
import org.redress.casework.CaseMeasures;
import org.redress.casework.CaseMessages;
import org.redress.casework.CaseView;
import org.redress.casework.CaseView.DeadlineView;
import org.redress.casework.JournalRow;
import org.redress.casework.MeasureView;
import org.redress.casework.MessageView;
import org.redress.cases.CircumstancesForm;
import org.redress.deadlines.DeadlineState;
import org.redress.lifecycle.Status;
import org.redress.people.Directory;
import org.redress.web.moments.ClockFace;
import org.redress.worklists.CaseRow;
import org.redress.worklists.Worklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Everything that the case page shows beside its actions; read once for each time the page is drawn. */
@Named
@RequestScoped
public class CaseAside {

    private static final Set<Status> PATH = EnumSet.complementOf(EnumSet.of(Status.AWAITING_WRITTEN));
    private static final int SIMILAR = 4;

    @Inject
    CasePage page;

    @Inject
    CaseFiles files;

    @Inject
    CaseMessages messages;

    @Inject
    CaseMeasures measures;

    @Inject
    CaseAttachments attachments;

    @Inject
    Directory directory;

    @Inject
    Worklists worklists;

    @Inject
    Clock clock;

    private List<TimelineEntry> timeline;
    private List<MeasureView> planned;
    private List<AttachmentView> attached;
    private List<CaseRow> similar;
    private Map<String, String> names = Map.of();

    public List<TimelineEntry> getTimeline() {
        if (timeline == null) {
            List<JournalRow> journal = files.journal(page.getNumber());
            List<MessageView> said = messages.of(page.getNumber());
            names = new HashMap<>(directory.names(Timeline.actors(journal, said)));
            getDepartments().forEach(department -> names.put(department.code(), department.name()));
            timeline = Timeline.of(journal, said, getFiles(), names);
        }
        return timeline;
    }

    /** What somebody promised to come back to and has not yet, the next on top. */
    public List<TimelineEntry> getFollowUps() {
        return getTimeline().stream().filter(entry -> entry.said() != null && entry.said().followUpOn() != null && entry.said().followUpDoneAt() == null)
            .sorted(Comparator.comparing(entry -> entry.said().followUpOn())).toList();
    }

    /** A person as people call them. */
    public String nameOf(String userName) {
        getTimeline();
        return userName == null ? "" : names.getOrDefault(userName, userName);
    }

    public List<MeasureView> getMeasures() {
        if (planned == null) {
            planned = measures.of(page.getNumber());
        }
        return planned;
    }

    /** Open cases of the same complainant or about the same thing. */
    public List<CaseRow> getSimilar() {
        if (similar == null) {
            CaseView view = page.getView();
            String gist = firstOf(view.complainant().company(), view.complainant().name(), view.product(), view.project());
            similar = gist == null ? List.of()
                : worklists.similar(gist, SIMILAR + 1).stream().filter(row -> !row.number().equals(view.number())).limit(SIMILAR).toList();
        }
        return similar;
    }

    private static String firstOf(String... texts) {
        return Arrays.stream(texts).filter(text -> text != null && !text.isBlank()).findFirst().orElse(null);
    }

    /** The steps that a case takes when nothing comes back. */
    public Set<Status> getPath() {
        return PATH;
    }

    public String pathStyle(Status step) {
        Status here = page.getView().status() == Status.AWAITING_WRITTEN ? Status.RECEIVED : page.getView().status();
        return step == here ? "path-here" : step.ordinal() < here.ordinal() ? "path-done" : "";
    }

    /** The clock that runs out first, or null where none runs. */
    public ClockFace getNearest() {
        return page.getView().deadlines().stream().filter(d -> d.state().isOpen()).min(Comparator.comparing(DeadlineView::dueAt))
            .map(this::face).orElse(null);
    }

    public ClockFace face(DeadlineView deadline) {
        Instant now = clock.instant();
        boolean paused = deadline.state() == DeadlineState.PAUSED;
        boolean late = !paused && now.isAfter(deadline.dueAt());
        boolean soon = !paused && !late && deadline.warnAt() != null && now.isAfter(deadline.warnAt());
        return new ClockFace(deadline.dueAt(), deadline.usedPercent(), soon, late, paused);
    }

    /** Those that run first, the next one due on top. */
    public List<DeadlineView> getDeadlines() {
        return page.getView().deadlines().stream().sorted(Comparator.comparing((DeadlineView d) -> !d.state().isOpen())
            .thenComparing(DeadlineView::dueAt)).toList();
    }

    /** Whether what was recorded is theirs to correct. */
    public boolean isCorrectable() {
        return files.mayChange(page.getNumber());
    }

    public List<AttachmentView> getFiles() {
        if (attached == null) {
            attached = attachments.of(page.getNumber());
        }
        return attached;
    }

    /** Keys of the circumstances that were ticked. */
    public List<String> getTicked() {
        CircumstancesForm c = page.getView().circumstances();
        List<String> ticked = new ArrayList<>();
        add(ticked, "personalInjury", c.personalInjury());
        add(ticked, "safetyHazard", c.safetyHazard());
        add(ticked, "discourtesy", c.discourtesy());
        add(ticked, "belowPromise", c.belowPromise());
        add(ticked, "unmetInTime", c.unmetInTime());
        add(ticked, "unauthorisedCharge", c.unauthorisedCharge());
        add(ticked, "outageOrLeak", c.outageOrLeak());
        add(ticked, "promiseNotKept", c.promiseNotKept());
        add(ticked, "personalData", c.personalData());
        add(ticked, "companyAtFault", c.companyAtFault());
        return ticked;
    }

    private static void add(List<String> ticked, String name, Boolean value) {
        if (Boolean.TRUE.equals(value)) {
            ticked.add(name);
        }
    }

    public List<Directory.DepartmentRow> getDepartments() {
        return directory.departments();
    }

    public List<Directory.PersonRow> getColleagues() {
        return directory.colleagues();
    }

    public List<Directory.PersonRow> getHandlers() {
        return directory.handlersOf(page.getView().department());
    }
}
