package org.redress.web.publicform;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.redress.rules.vocabulary.Kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** What the public form asks. It keeps nothing: what is typed stays in the browser until it is sent. */
@Named
@ApplicationScoped
public class PublicForm {

    /** Demands that somebody must answer for with their name: money and goods go to a person. */
    private static final Set<Kind> NEED_A_NAME = EnumSet.of(Kind.CLAIM, Kind.RETURN);

    /** Those that a complainant can tell; the others are for the desk to find out. */
    private static final List<String> CIRCUMSTANCES = List.of("personalInjury", "safetyHazard", "outageOrLeak",
        "discourtesy", "unauthorisedCharge", "personalData");

    private static final List<String> SCRIPT_WORDS = List.of("saved", "kind-needed", "description-needed",
        "date-unreadable", "date-ahead", "name-needed", "name-or-anonymous", "email-wrong", "reach-needed",
        "no-connection", "too-many", "server-failed", "file.too-big", "file.nothing", "file.too-many", "file.not-taken",
        "file.remove", "file.sending", "file.sent", "file.failed");

    public Kind[] getKinds() {
        return Kind.values();
    }

    public boolean needsName(Kind kind) {
        return NEED_A_NAME.contains(kind);
    }

    public List<String> getCircumstances() {
        return CIRCUMSTANCES;
    }

    /** The keys, below {@code script.}, of the sentences that the page's scripts say. */
    public List<String> getScriptWords() {
        return SCRIPT_WORDS;
    }
}
