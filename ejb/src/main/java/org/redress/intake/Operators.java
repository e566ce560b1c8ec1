package org.redress.intake;

import java.time.Clock;
import java.time.Instant;

import org.redress.correspondence.NoticeKind;
import org.redress.correspondence.Notices;
import org.redress.correspondence.Reader;
import org.redress.people.People;
import org.redress.rules.vocabulary.Role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Tells the administrators what goes wrong with the mail, with nothing in it that anybody wrote. */
@ApplicationScoped
class Operators {

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.REQUIRED)
    void tell(String what) {
        Instant now = clock.instant();
        notices.add(people.with(Role.ADMIN).stream().map(p -> new Reader(p.id(), null, now)).toList(), null, NoticeKind.MAIL, what, now);
    }
}
