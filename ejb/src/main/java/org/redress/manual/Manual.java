package org.redress.manual;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.redress.input.Checks;
import org.redress.lifecycle.Status;
import org.redress.people.CurrentPerson;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Kind;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;

/** Reading the work manual, and writing it. */
@Stateless
public class Manual {

    private static final System.Logger LOG = System.getLogger(Manual.class.getName());

    @PersistenceContext(unitName = "redress")
    EntityManager em;

    @Inject
    ShippedPages shipped;

    @Inject
    CurrentPerson current;

    @Inject
    Checks checks;

    @Inject
    Clock clock;

    /** What to do in this step: the page of the kind before the one of all kinds, the reader's language before English. */
    @RolesAllowed("EMPLOYEE")
    public Optional<PageView> pageFor(Status step, Kind kind, String language) {
        List<Place> places = Place.toLook(step, kind, language);
        Map<Place, PageView> written = latest(places.stream().map(Place::written).toList());
        return places.stream().map(place -> Optional.ofNullable(written.get(place)).or(() -> shipped.at(place))).flatMap(Optional::stream)
            .findFirst();
    }

    /** All pages as they are now, in the order of the lifecycle. */
    @RolesAllowed("EMPLOYEE")
    public List<PageView> all() {
        Map<Place, PageView> pages = new LinkedHashMap<>();
        shipped.all().forEach(page -> pages.put(page.place(), page));
        pages.putAll(latest(null));
        return pages.values().stream().sorted(Comparator.comparing((PageView page) -> page.place().step())
            .thenComparing(page -> page.place().kind() == null ? "" : page.place().kind().name()).thenComparing(page -> page.place().language()))
            .toList();
    }

    /** Pages in which all the words stand. */
    @RolesAllowed("EMPLOYEE")
    public List<PageView> find(String words) {
        List<String> wanted = List.of(plain(words).strip().split("\\s+"));
        return all().stream().filter(page -> {
            String text = plain(page.title() + " " + page.text());
            return wanted.stream().allMatch(text::contains);
        }).toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal not found, where nobody wrote a page there and none was shipped */
    @RolesAllowed("EMPLOYEE")
    public PageView at(Place place) {
        return Optional.ofNullable(latest(List.of(place.written())).get(place)).or(() -> shipped.at(place))
            .orElseThrow(() -> Refusal.notFound("page of the manual", place.written()));
    }

    /** Every edition, the newest first; what was shipped comes last. */
    @RolesAllowed("EMPLOYEE")
    public List<PageView> editions(Place place) {
        List<PageView> editions = new ArrayList<>();
        em.createQuery("SELECT v FROM ManualVersion v WHERE v.pageId IN (SELECT p.id FROM ManualPage p WHERE p.place = :place) "
            + "ORDER BY v.edition DESC", ManualVersion.class).setParameter("place", place.written()).getResultList()
            .forEach(version -> editions.add(version.at(place)));
        shipped.at(place).ifPresent(editions::add);
        return editions;
    }

    /**
     * @param seen the edition that the change was made of; 0 for what was shipped or for a page that is new
     * @throws Refusal stale, where somebody else was faster
     */
    @RolesAllowed({"ADMIN", "COMPLIANCE_OFFICER"})
    public PageView write(Place place, PageForm form, long seen) {
        checks.valid(form);
        ManualPage page = em.createQuery("SELECT p FROM ManualPage p WHERE p.place = :place", ManualPage.class)
            .setParameter("place", place.written()).getResultStream().findFirst().orElse(null);
        long edition = page == null ? 0 : em.createQuery("SELECT MAX(v.edition) FROM ManualVersion v WHERE v.pageId = :page", Long.class)
            .setParameter("page", page.id()).getSingleResult();
        if (edition != seen) {
            PageView now = editions(place).get(0);
            throw Refusal.stale("The page is at edition " + edition + ", by " + now.author() + " at " + now.at() + "; you were looking at " + seen + ".",
                "Look at it again, then repeat your change.");
        }
        try {
            if (page == null) {
                page = new ManualPage(place);
                em.persist(page);
            }
            ManualVersion version = new ManualVersion(page, edition + 1, form, current.viewer().userName(), clock.instant());
            em.persist(version);
            em.flush();
            LOG.log(System.Logger.Level.INFO, "Page {0} of the manual is at edition {1}, by {2}.", place.written(), edition + 1,
                current.viewer().userName());
            return version.at(place);
        } catch (PersistenceException e) {
            throw Refusal.conflict("Somebody else changed the page at the same moment.", "Look at it again, then repeat your change.");
        }
    }

    /** @param places as they are written, or null for all */
    private Map<Place, PageView> latest(Collection<String> places) {
        String narrowed = places == null ? "" : " AND p.place IN :places";
        var query = em.createQuery("SELECT p, v FROM ManualPage p, ManualVersion v WHERE v.pageId = p.id AND v.edition = "
            + "(SELECT MAX(w.edition) FROM ManualVersion w WHERE w.pageId = p.id)" + narrowed, Object[].class);
        if (places != null) {
            query.setParameter("places", places);
        }
        Map<Place, PageView> latest = new LinkedHashMap<>();
        query.getResultList().forEach(row -> {
            Place place = ((ManualPage) row[0]).place();
            latest.put(place, ((ManualVersion) row[1]).at(place));
        });
        return latest;
    }
}
