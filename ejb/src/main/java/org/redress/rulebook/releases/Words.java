package org.redress.rulebook.releases;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.redress.correspondence.NoticeKind;
import org.redress.correspondence.Notices;
import org.redress.correspondence.Reader;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.rules.vocabulary.Role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Tells those whose part the rule book is; each once, whatever roles they have. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Words {

    @Inject
    People people;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Whoever wrote the release; where none of them is here any more, every author. */
    public void toAuthorsOf(Release release, String text) {
        Set<String> wrote = release.authors();
        List<Person> authors = people.byUserNames(wrote).stream().filter(Person::isActive).toList();
        tell(authors.isEmpty() ? people.with(Role.RULE_AUTHOR) : authors, text);
    }

    public void to(Role role, String text) {
        tell(people.with(role), text);
    }

    /** Whoever may approve the release. */
    void toApproversOf(Release release, String text) {
        Map<Long, Person> others = new LinkedHashMap<>();
        for (Role role : ReleaseAction.APPROVE.roles()) {
            people.with(role).stream().filter(p -> !release.isOf(p.viewer())).forEach(p -> others.put(p.id(), p));
        }
        tell(List.copyOf(others.values()), text);
    }

    private void tell(List<Person> readers, String text) {
        Instant now = clock.instant();
        String fitting = text.length() <= 10_000 ? text : text.substring(0, 10_000);
        notices.add(readers.stream().map(p -> new Reader(p.id(), null, now)).toList(), null, NoticeKind.RULE_BOOK, fitting, now);
    }
}
