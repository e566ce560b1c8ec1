package org.redress.web.casework;

import java.util.List;

import org.redress.casework.CaseFiles;
import org.redress.casework.JournalRow;
import org.redress.people.Directory;
import org.redress.web.messages.Outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells a person that somebody else was faster at a case: who, and what they did. */
@ApplicationScoped
public class Meanwhile {

    @Inject
    CaseFiles files;

    @Inject
    Directory directory;

    @Inject
    Outcomes outcomes;

    public void tell(String number) {
        List<JournalRow> journal = files.journal(number);
        JournalRow last = journal.get(journal.size() - 1);
        outcomes.meanwhile(directory.names(List.of(last.actor())).getOrDefault(last.actor(), last.actor()), "event." + last.type());
    }
}
