package org.redress.web.casework;

import org.redress.conversation.Drafts;
import org.redress.json.Json;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What this person was writing on the case, for the script of the page that puts it back. */
@Named
@RequestScoped
public class DraftShelf {

    @Inject
    CasePage page;

    @Inject
    Drafts drafts;

    @Inject
    Json json;

    public String getRows() {
        return json.write(drafts.mine(page.getNumber()));
    }
}
