package org.redress.web.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** Tells a person, mostly on the next page, what came of what they did on this one. */
@Named
@ApplicationScoped
public class Outcomes {

    private static final String DRAFT = "org.redress.draftDone";

    /** @param key in the staff's bundle */
    public void afterRedirect(String key, Object... gaps) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(say(faces, key, gaps), ""));
    }

    /** The same with a sentence below it. */
    public void afterRedirectWithDetail(String key, String detailKey, Object... gaps) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(say(faces, key, gaps), say(faces, detailKey, gaps)));
    }

    /** Somebody else was faster: who, and what they did. */
    public void meanwhile(String who, String eventKey) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, say(faces, "case.meanwhile"),
            say(faces, "case.meanwhile.by", who, say(faces, eventKey))));
    }

    /** What was typed has arrived; the browser's draft of it may go. */
    public void forgetDraft(String draft) {
        external().getFlash().put(DRAFT, draft);
    }

    /** The draft that may go, or null; for the page that is shown next. */
    public String getDraftDone() {
        return (String) external().getFlash().get(DRAFT);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static String say(FacesContext faces, String key, Object... gaps) {
        Locale locale = faces.getViewRoot().getLocale();
        return new MessageFormat(ResourceBundle.getBundle("org.redress.web.staff", locale).getString(key), locale).format(gaps);
    }
}
