package org.redress.web.outbox;

import java.util.List;

import org.redress.casework.CaseMailRow;
import org.redress.casework.CaseMails;
import org.redress.web.casework.CasePage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the mails of the case that is shown fare. */
@Named
@RequestScoped
public class MailsOfCase {

    @Inject
    CaseMails mails;

    @Inject
    CasePage page;

    private List<CaseMailRow> rows;

    public List<CaseMailRow> getRows() {
        if (rows == null) {
            rows = mails.of(page.getNumber());
        }
        return rows;
    }
}
