package org.redress.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.redress.correspondence.outbox.Outbox;
import org.redress.intake.parsing.ParsedMail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A mail of ours came back. */
@ApplicationScoped
class Returns {

    private static final int LONGEST_REASON = 500;
    private static final Pattern DELAYED = Pattern.compile("(?i)delay|warning|not yet|still trying|will retry");

    @Inject
    Outbox outbox;

    /** Tells the outbox which mail it was, and why; of one that is only late nothing has to be told. */
    void tell(String caseNumber, ParsedMail report) {
        String action = field(report, "Action").orElse("").toLowerCase(Locale.ROOT);
        boolean failed = action.isEmpty() ? !DELAYED.matcher(report.subject()).find() : action.startsWith("failed");
        if (!failed) {
            return;
        }
        Optional<String> id = mailIn(report);
        String reason = field(report, "Diagnostic-Code").or(() -> field(report, "Status")).orElse(report.subject());
        String cut = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        boolean known = id.isPresent() && outbox.bounced(id.get(), cut);
        if (!known) {
            outbox.bounced(caseNumber, cut);
        }
    }

    /** By what name our mail went that the report gives back, with the angle brackets. */
    static Optional<String> mailIn(ParsedMail report) {
        return report.returned() == null ? Optional.empty()
            : report.returned().first("message-id").map(String::strip).filter(i -> i.matches("<[^<>\\s]+>"));
    }

    private static Optional<String> field(ParsedMail report, String name) {
        if (report.status() == null) {
            return Optional.empty();
        }
        Matcher found = Pattern.compile("(?im)^" + name + "\\s*:\\s*(.+)$").matcher(report.status());
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }
}
