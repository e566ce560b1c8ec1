package org.redress.web.manual;

import java.util.List;
import java.util.Map;

import org.redress.lifecycle.Status;
import org.redress.manual.Manual;
import org.redress.manual.PageView;
import org.redress.rules.vocabulary.Kind;
import org.redress.web.language.Language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** All pages of the work manual, or those in which the words stand that somebody looks for; and the one for a step. */
@Named
@RequestScoped
public class ManualPages {

    @Inject
    Manual manual;

    @Inject
    HttpServletRequest request;

    @Inject
    @RequestParameterMap
    Map<String, String> parameters;

    private List<PageView> pages;
    private PageView ofStep;
    private boolean looked;

    public List<PageView> getPages() {
        if (pages == null) {
            pages = getText() == null ? manual.all() : manual.find(getText());
        }
        return pages;
    }

    public String getText() {
        String words = parameters.get("q");
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** What to do in the step, in the reader's language; null where nobody wrote anything. */
    public PageView pageFor(Status step, Kind kind) {
        // A case page asks for one step only, and several times.
        if (!looked) {
            ofStep = manual.pageFor(step, kind, FacesContext.getCurrentInstance().getViewRoot().getLocale().getLanguage()).orElse(null);
            looked = true;
        }
        return ofStep;
    }

    public boolean isWriter() {
        return request.isUserInRole("ADMIN") || request.isUserInRole("COMPLIANCE_OFFICER");
    }

    public Status[] getSteps() {
        return Status.values();
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }
}
