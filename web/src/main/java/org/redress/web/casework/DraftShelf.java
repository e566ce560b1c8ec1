package org.redress.web.casework;

import org.redress.conversation.MessageDrafts;
import org.redress.json.Json;
import org.redress.people.Directory;

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
    MessageDrafts drafts;

    @Inject
    Directory directory;

    @Inject
    Json json;

    /** Whose drafts they are: two people at one browser must not find each other's. */
    public String getPerson() {
        return directory.self().userName();
    }

    public String getRows() {
        return json.write(drafts.mine(page.getNumber()));
    }
}
