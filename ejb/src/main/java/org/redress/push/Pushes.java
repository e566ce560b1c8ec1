package org.redress.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.redress.correspondence.NoticeKind;
import org.redress.correspondence.NoticeShelf;
import org.redress.people.Credentials;
import org.redress.people.CurrentPerson;
import org.redress.people.People;
import org.redress.people.Person;
import org.redress.people.Viewer;
import org.redress.problems.Refusal;
import org.redress.push.Switchboard.Call;
import org.redress.worklists.WorklistCounts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Tells open browsers what is new. Whichever node a notice is written on, each node finds it in the database: with one
 * question every two seconds for all who are connected to it, and with none where nobody is.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Pushes {

    /** A notice is dated when its transaction began and is there when that has ended. */
    private static final Duration LATE = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(Pushes.class.getName());

    @Inject
    CurrentPerson current;

    @Inject
    People people;

    @Inject
    Credentials credentials;

    @Inject
    NoticeShelf shelf;

    @Inject
    WorklistCounts counts;

    @Inject
    NewNotices newNotices;

    @Inject
    Clock clock;

    private final Switchboard board = new Switchboard();
    private final Map<Long, News> said = new ConcurrentHashMap<>();
    private final Map<Long, Instant> announced = new HashMap<>();
    private Instant lastLook;
    private volatile boolean failedBefore;

    @PostConstruct
    void begin() {
        lastLook = clock.instant();
    }

    /**
     * Opens a line for the caller; it is told at once how things stand.
     *
     * @param session whose end ends the line
     * @param seal    of the password by which the caller signed in
     * @throws Refusal too many
     */
    @RolesAllowed("EMPLOYEE")
    public void listen(String session, String seal, Line line) {
        Viewer viewer = current.viewer();
        if (!board.add(new Call(viewer.userName(), viewer.personId(), session, seal, line))) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "There are too many windows open that wait for news.",
                "Close some; pages show what is new when they are loaded, too.", List.of(), Map.of("retryAfter", 60L));
        }
        line.tell(news(viewer, null));
    }

    @PermitAll
    public void leave(Line line) {
        board.remove(line);
    }

    @PermitAll
    public void sessionEnded(String session) {
        board.end(call -> call.session().equals(session));
    }

    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "Redress: new notices")
    public synchronized void look() {
        Instant now = clock.instant();
        Map<Long, String> connected = board.people();
        boolean looked = connected.isEmpty() || attempt(() -> tellOfNew(connected, now));
        if (looked) {
            announced.values().removeIf(at -> at.isBefore(now.minus(LATE).minus(LATE)));
            lastLook = now;
        }
    }

    /** While the database is away nothing is new; the next look begins where the last one that succeeded ended. */
    private boolean attempt(Runnable look) {
        try {
            look.run();
            failedBefore = false;
            return true;
        } catch (RuntimeException e) {
            LOG.log(failedBefore ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING, "It cannot be found out what is new; the next look will tell.", e);
            failedBefore = true;
            return false;
        }
    }

    private void tellOfNew(Map<Long, String> connected, Instant now) {
        Map<Long, NewNotices.Fresh> latest = new HashMap<>();
        for (NewNotices.Fresh notice : newNotices.between(connected.keySet(), lastLook.minus(LATE), now)) {
            if (announced.putIfAbsent(notice.id(), now) == null) {
                latest.put(notice.personId(), notice);
            }
        }
        latest.forEach((personId, notice) -> viewer(connected.get(personId)).ifPresent(viewer -> tell(viewer, news(viewer, notice))));
    }

    /** Work that came or went without a notice, what was read in another window, and who may not listen any more. */
    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "20", persistent = false, info = "Redress: counts")
    public void refresh() {
        attempt(() -> {
            board.end(call -> credentials.stillActive(call.userName(), call.seal()).isEmpty());
            board.people().forEach((personId, userName) -> viewer(userName).ifPresent(this::tellWhereItDiffers));
        });
        said.keySet().retainAll(board.people().keySet());
    }

    private void tellWhereItDiffers(Viewer viewer) {
        News news = news(viewer, null);
        if (!news.saysTheSameAs(said.get(viewer.personId()))) {
            tell(viewer, news);
        }
    }

    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false, info = "Redress: open lines")
    public void beat() {
        board.each(call -> true, Line::beat);
    }

    private void tell(Viewer viewer, News news) {
        said.put(viewer.personId(), news);
        board.each(call -> call.personId().equals(viewer.personId()), line -> line.tell(news));
    }

    private News news(Viewer viewer, NewNotices.Fresh latest) {
        NoticeKind kind = latest == null ? null : latest.kind();
        // The number only of a case that they may see still, so through the same door as their list.
        String number = latest == null ? null : shelf.numberOf(viewer, latest.id());
        return new News(shelf.unread(viewer), counts.atAGlance(viewer), number == null ? null : kind, number);
    }

    /** With the roles of this moment. */
    private Optional<Viewer> viewer(String userName) {
        return people.active(userName).map(Person::viewer);
    }

    /** How many windows listen to this node. */
    @PermitAll
    public int lines() {
        return board.size();
    }
}
