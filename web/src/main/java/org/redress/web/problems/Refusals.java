package org.redress.web.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        String summary = words(faces).getString("refusal." + refusal.kind());
        if (refusal.errors().isEmpty()) {
            String wayOut = refusal.wayOut() == null ? "" : " " + refusal.wayOut();
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, summary, refusal.getMessage() + wayOut));
        }
        for (FieldProblem problem : refusal.errors()) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, summary, field(problem) + problem.message()));
        }
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

    /** The name of the field before what is wrong with it, where the sentence does not begin with it. */
    private static String field(FieldProblem problem) {
        String name = problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
        return problem.message().startsWith(name) || name.isEmpty() ? "" : name + " ";
    }

    private static ResourceBundle words(FacesContext faces) {
        return ResourceBundle.getBundle("org.redress.web.words", faces.getViewRoot().getLocale());
    }
}
