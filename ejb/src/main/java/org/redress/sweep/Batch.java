package org.redress.sweep;

import java.util.List;

import org.redress.cases.CaseRegister;
import org.redress.casework.DueCases;
import org.redress.correspondence.Notices;
import org.redress.correspondence.Tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;

/**
 * The due work of some cases in one transaction: all of it is done and committed, or nothing. What somebody else has under
 * their hands, a person or another node, is left to them or to the next round.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Batch {

    @Inject
    CaseRegister register;

    @Inject
    DueRows due;

    @Inject
    DueCases cases;

    @Inject
    SetAsideRegister setAside;

    @Inject
    Notices notices;

    @Inject
    OutageRegister outages;

    /** @return how many cases were acted on */
    int act(List<Long> caseIds) {
        List<Long> mine = due.stillDue(register.lockUnlessTaken(caseIds));
        int acted = mine.isEmpty() ? 0 : cases.act(mine);
        setAside.letIn(mine);
        return acted;
    }

    /** The same after an outage: people are not told one by one, but in one notice when all is caught up. */
    int catchUp(List<Long> caseIds, Long outageId) {
        Tally tally = notices.countInstead();
        int acted = act(caseIds);
        outages.mention(outageId, tally);
        return acted;
    }

    int endSilence(Long caseId) {
        if (register.lockUnlessTaken(List.of(caseId)).isEmpty()) {
            return 0;
        }
        cases.endSilence(caseId);
        setAside.letIn(List.of(caseId));
        return 1;
    }
}
