package org.redress.web.casework;

import org.redress.conversation.MessageDrafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Discards the draft of what was sent just now: the form names it in a field of its own, as {@code id:revision}. */
@ApplicationScoped
public class SentDrafts {

    @Inject
    MessageDrafts drafts;

    public void discard(String number) {
        String named = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("draft");
        if (named != null && named.matches("[0-9]{1,18}(:[0-9]{1,9})?")) {
            drafts.discard(number, Long.valueOf(named.split(":")[0]));
        }
    }
}
