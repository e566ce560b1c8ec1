package org.redress.web.rulebook;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.redress.rulebook.releases.CheckReport;
import org.redress.rulebook.releases.Releases;
import org.redress.rulebook.releases.TestReport;
import org.redress.rules.analysis.AnalysisReport;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a check found that keeps a release from being submitted, for the page that is shown next. */
@Named
@RequestScoped
public class CheckOutcome {

    private static final String FOUND = "org.redress.checkFound";

    @Inject
    Releases releases;

    private boolean unfit;

    void keep(CheckReport report) {
        if (!report.passed()) {
            TestReport test = report.failures().isEmpty() && report.untested().isEmpty() ? null : releases.lastTest(report.id()).orElse(null);
            Locale locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
            unfit = true;
            flash().put(FOUND, said(report, test, ResourceBundle.getBundle("org.redress.web.rulebook", locale), locale));
        }
    }

    /** Whether a check found something in this very request. */
    boolean isUnfit() {
        return unfit;
    }

    /** By the request before this one, one sentence each; null where nothing was checked, or nothing found. */
    @SuppressWarnings("unchecked")
    public List<String> getFound() {
        return (List<String>) flash().get(FOUND);
    }

    /** @param test of its scenarios; null where it came to none */
    static List<String> said(CheckReport report, TestReport test, ResourceBundle words, Locale locale) {
        List<String> said = new ArrayList<>();
        add(said, "check.problems", report.problems().size(), words, locale);
        AnalysisReport analysis = report.analysis();
        if (analysis != null && !analysis.sound()) {
            add(said, "check.gaps", analysis.gaps().size(), words, locale);
            add(said, "check.dead", analysis.dead().size(), words, locale);
            add(said, "check.failing", analysis.failed().size(), words, locale);
            add(said, "check.order", analysis.order().size(), words, locale);
        }
        if (test != null && test.report() != null) {
            add(said, "check.red", test.report().red().size(), words, locale);
            add(said, "check.unread", test.report().problems().size(), words, locale);
        }
        add(said, "check.untested", report.untested().size(), words, locale);
        return said;
    }

    private static void add(List<String> said, String key, int count, ResourceBundle words, Locale locale) {
        if (count > 0) {
            said.add(new MessageFormat(words.getString(key), locale).format(new Object[] {count}));
        }
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }
}
