package org.redress.web.rulebook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.problems.Refusal;
import org.redress.rulebook.epochs.OpenCases;
import org.redress.rulebook.releases.ActionForm;
import org.redress.rulebook.releases.Governance;
import org.redress.rulebook.releases.ReleaseState;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What moves a release on: which step is next, and what is asked before it is taken. */
@Named
@RequestScoped
public class ReleaseDesk {

    /** The next step of each state, the first that the person may take. */
    private static final Map<ReleaseState, List<String>> NEXT = Map.of(
        ReleaseState.DRAFT, List.of("check"),
        ReleaseState.CHECKED, List.of("submit"),
        ReleaseState.SUBMITTED, List.of("approve"),
        ReleaseState.APPROVED, List.of("activate"),
        ReleaseState.SCHEDULED, List.of("confirm"),
        ReleaseState.ACTIVE, List.of("confirm"),
        ReleaseState.RETIRED, List.of("back"));

    /** In this order in the menu. */
    private static final List<String> STEPS = List.of("check", "submit", "approve", "reject", "activate", "back", "confirm", "withdraw", "retire");

    private static final Set<String> ASKING = Set.of("approve", "reject", "withdraw", "activate", "back");

    @Inject
    ReleasePage page;

    @Inject
    Governance governance;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    @Inject
    CheckOutcome checkOutcome;

    private String reason;
    private String hash;
    private String at;
    private String zone = "UTC";
    private OpenCases openCases = OpenCases.NEW_ONLY;
    private boolean emergency;
    private String refused;

    /** Whether something is asked before the step is taken. */
    public boolean asks(String step) {
        return ASKING.contains(step);
    }

    /** What this person can do next; null where it is for somebody else, or done. */
    public String getNext() {
        return NEXT.getOrDefault(page.getView().state(), List.of()).stream().filter(page::may).findFirst().orElse(null);
    }

    /** What else they can do. */
    public List<String> getOthers() {
        return STEPS.stream().filter(page::may).filter(step -> !step.equals(getNext())).toList();
    }

    public String act(String step) {
        try {
            take(step);
        } catch (Refusal refusal) {
            page.forget();
            refused = step;
            refusals.tell(refusal);
            return null;
        }
        if (!checkOutcome.isUnfit()) {
            outcomes.afterRedirect("rules.done." + step, page.getId());
        }
        return page.address(page.getFile(), page.getPane());
    }

    /** The step that was refused just now: its dialog opens again, with what was typed. */
    public String getRefused() {
        return refused;
    }

    private void take(String step) {
        long id = page.getId();
        switch (step) {
            case "check" -> checkOutcome.keep(governance.check(id));
            case "submit" -> governance.submit(id);
            case "approve" -> governance.approve(id, form());
            case "reject" -> governance.reject(id, form());
            case "withdraw" -> governance.withdraw(id, form());
            case "retire" -> governance.retire(id, form());
            case "activate" -> governance.activate(id, form());
            case "back" -> governance.back(id, form());
            case "confirm" -> governance.confirm(id);
            default -> throw Refusal.notFound("action", step);
        }
    }

    private ActionForm form() {
        return new ActionForm(reason, hash, from(), openCases, emergency, null);
    }

    private Instant from() {
        if (at == null || at.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(at.strip()).atZone(ZoneId.of(zone)).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("/at", "'" + at + "' is not a time. Write it as 2026-12-31T18:00.");
        }
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Of the files that the approver looks at. */
    public String getHash() {
        return hash == null ? page.getView().hash() : hash;
    }

    public void setHash(String hash) {
        this.hash = hash;
    }

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone == null ? "UTC" : zone;
    }

    public OpenCases getOpenCases() {
        return openCases;
    }

    public void setOpenCases(OpenCases openCases) {
        this.openCases = openCases;
    }

    public OpenCases[] getChoicesOfOpenCases() {
        return OpenCases.values();
    }

    public boolean isEmergency() {
        return emergency;
    }

    public void setEmergency(boolean emergency) {
        this.emergency = emergency;
    }
}
