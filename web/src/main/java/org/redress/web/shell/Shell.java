package org.redress.web.shell;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.redress.correspondence.NoticeBoard;
import org.redress.correspondence.NoticeKind;
import org.redress.demonstration.DemonstrationClock;
import org.redress.intake.MailQuarantine;
import org.redress.people.Directory;
import org.redress.rules.vocabulary.Role;
import org.redress.web.moments.Moments;
import org.redress.worklists.WorklistRow;
import org.redress.worklists.Worklists;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What stands around every page of the staff: who they are, and what waits for them. */
@Named
@RequestScoped
public class Shell {

    private static final Set<Role> MANAGEMENT = EnumSet.of(Role.SUPERVISOR, Role.DIRECTOR, Role.GENERAL_MANAGER);

    private static final Set<Role> OF_RULES = EnumSet.of(Role.RULE_AUTHOR, Role.COMPLIANCE_OFFICER);

    /** Those who may ask what nearly was decided, and have decisions repeated. */
    private static final Set<Role> OF_DECISIONS = EnumSet.of(Role.RULE_AUTHOR, Role.COMPLIANCE_OFFICER, Role.SUPERVISOR, Role.AUDITOR);

    @Inject
    Directory directory;

    @Inject
    Worklists worklists;

    @Inject
    DemonstrationClock clock;

    @Inject
    NoticeBoard notices;

    @Inject
    MailQuarantine quarantine;

    @Inject
    Moments moments;

    private Directory.Self self;
    private List<WorklistRow> mine;
    private Integer unread;

    @PostConstruct
    void look() {
        self = directory.self();
    }

    public String getName() {
        return self.name();
    }

    /** At most two letters, for the round picture. */
    public String getInitials() {
        return Arrays.stream(self.name().split("\\s+")).filter(word -> !word.isEmpty()).limit(2)
            .map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).collect(Collectors.joining());
    }

    /** Without the one that everybody has, where there is another. */
    public List<Role> getRoles() {
        List<Role> special = self.roles().stream().filter(role -> role != Role.EMPLOYEE).sorted().toList();
        return special.isEmpty() ? List.of(Role.EMPLOYEE) : special;
    }

    /** Counted once for a page, however often the page shows them. */
    public List<WorklistRow> getWorklists() {
        if (mine == null) {
            mine = worklists.atAGlance();
        }
        return mine;
    }

    /** Whether the person looks at the house as a whole. */
    public boolean isManagement() {
        return self.roles().stream().anyMatch(MANAGEMENT::contains);
    }

    /** Whether the person writes, approves or audits rules. */
    public boolean isRules() {
        return self.roles().stream().anyMatch(OF_RULES::contains);
    }

    /** Whether the person may look behind a decision. */
    public boolean isReadsDecisions() {
        return self.roles().stream().anyMatch(OF_DECISIONS::contains);
    }

    /** Notices, counted up to a hundred. */
    public int getUnread() {
        if (unread == null) {
            unread = notices.unread();
        }
        return unread;
    }

    /** What a notice can be about, for the script that says it aloud. */
    public List<NoticeKind> getNoticeKinds() {
        return List.of(NoticeKind.values());
    }

    /** Mails that wait for the desk. */
    public long getHeldMails() {
        return quarantine.count();
    }

    /** By how much the clock of a demonstration was moved forward; null where it was not. */
    public String getClockAhead() {
        return clock.ahead().isZero() ? null : moments.length(clock.ahead());
    }

    /** Whether this is the page of that address, without its ending. */
    public boolean at(String page) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().equals(page + ".xhtml");
    }
}
