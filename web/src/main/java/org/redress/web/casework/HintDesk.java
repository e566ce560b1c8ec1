package org.redress.web.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.redress.casework.CaseFiles;
import org.redress.lifecycle.Action;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Circumstance;
import org.redress.web.messages.Outcomes;
import org.redress.web.problems.Refusals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What the words of the complainant hint at, for the desk to confirm while it assesses; no rule ticks it by itself. */
@Named
@RequestScoped
public class HintDesk {

    /** They need more than a tick: an amount, a number of times. */
    private static final Set<Circumstance> NOT_A_TICK = EnumSet.of(Circumstance.ECONOMIC_LOSS, Circumstance.RAISED_BEFORE);

    @Inject
    CasePage page;

    @Inject
    CaseAside aside;

    @Inject
    CaseFiles files;

    @Inject
    Refusals refusals;

    @Inject
    Outcomes outcomes;

    private List<String> confirmed = List.of();

    /** Keys of circumstances that are hinted at and not ticked yet; none once the desk has let the case go. */
    public List<String> getHints() {
        if (!page.getView().allowedActions().contains(Action.ROUTE.word())) {
            return List.of();
        }
        List<String> ticked = aside.getTicked();
        return page.getView().suggestions().stream().filter(c -> !NOT_A_TICK.contains(c)).map(HintDesk::key).filter(key -> !ticked.contains(key)).toList();
    }

    /** As the form of a case names it: {@code personalInjury} for {@code PERSONAL_INJURY}. */
    private static String key(Circumstance circumstance) {
        String[] words = circumstance.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }

    public String confirm(String number) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        ObjectNode circumstances = patch.putObject("circumstances");
        confirmed.forEach(key -> circumstances.put(key, true));
        try {
            files.change(number, patch, page.getVersion());
        } catch (Refusal refusal) {
            refusals.tell(refusal);
            return null;
        }
        outcomes.afterRedirect("done.hints");
        return "/app/case?faces-redirect=true&number=" + number;
    }

    public List<String> getConfirmed() {
        return confirmed;
    }

    public void setConfirmed(List<String> confirmed) {
        this.confirmed = confirmed;
    }
}
