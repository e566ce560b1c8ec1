package org.redress.web.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.ResourceBundle;

import org.redress.problems.FieldProblem;
import org.redress.problems.Refusal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells a person on a page what a use case refused, and why. */
@ApplicationScoped
public class Refusals {

    /** As messages on the page that asked. */
    public void tell(Refusal refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Locale locale = faces.getViewRoot().getLocale();
        String summary = words(faces).getString("refusal." + refusal.kind());
        if (refusal.errors().isEmpty()) {
            String wayOut = refusal.wayOut() == null ? "" : " " + Sayings.to(locale, refusal.wayOut());
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, summary, Sayings.to(locale, refusal.getMessage()) + wayOut));
        }
        for (FieldProblem problem : refusal.errors()) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, summary, said(problem, locale)));
        }
    }

    /** What a use case said, in the reader's language. */
    public String said(String sentence) {
        return Sayings.to(FacesContext.getCurrentInstance().getViewRoot().getLocale(), sentence);
    }

    /** By the error page for it, where there is no page to show. */
    public void answerInstead(Refusal refusal) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(refusal.kind().status(), null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the reader's words; where nobody foresaw the sentence, behind the name of its field. */
    private static String said(FieldProblem problem, Locale locale) {
        String said = Sayings.to(locale, problem.message());
        String name = problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
        if (!said.equals(problem.message()) || name.isEmpty() || said.startsWith(name)) {
            return said;
        }
        String field = Sayings.field(name, locale);
        // The field stands before it already, by the name that the screens have for it.
        String path = problem.pointer().substring(1).replace('/', '.') + " ";
        return (field == null ? name : field) + ": " + (said.startsWith(path) ? said.substring(path.length()) : said);
    }

    private static ResourceBundle words(FacesContext faces) {
        return ResourceBundle.getBundle("org.redress.web.words", faces.getViewRoot().getLocale());
    }
}
