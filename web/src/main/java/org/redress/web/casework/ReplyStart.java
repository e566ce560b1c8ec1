package org.redress.web.casework;

import org.redress.templates.ReplyDraft;
import org.redress.templates.ReplyDrafts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How a reply may begin: from the template, with names, signature and the inquiry quoted. */
@Named
@RequestScoped
public class ReplyStart {

    @Inject
    ReplyDrafts drafts;

    @Inject
    CasePage page;

    private ReplyDraft draft;

    public String getBody() {
        if (draft == null) {
            draft = drafts.of(page.getNumber());
        }
        return draft.body();
    }
}
