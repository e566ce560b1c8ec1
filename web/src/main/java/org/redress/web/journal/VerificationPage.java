package org.redress.web.journal;

import org.redress.journal.JournalVerification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The auditor's proof that nobody changed what happened. */
@Named
@RequestScoped
public class VerificationPage {

    @Inject
    JournalVerification verification;

    private JournalVerification.Report report;

    /** Shown on the answer itself and not after a redirect: it holds for this moment, and a reload asks anew. */
    public void verify() {
        report = verification.verify();
    }

    /** What was found just now, or null where nobody has asked yet. */
    public JournalVerification.Report getReport() {
        return report;
    }
}
