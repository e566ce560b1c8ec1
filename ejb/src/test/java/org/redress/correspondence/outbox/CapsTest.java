package org.redress.correspondence.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.correspondence.OutboxMail;
import org.redress.settings.Settings;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

@Tag("M09")
class CapsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Caps caps = new Caps();
    private long left;
    private boolean recordedByNobodyOfUs = true;

    @BeforeEach
    void putTogether() {
        caps.settings = new Settings() {
            @Override
            public int mailAcknowledgementsOfAll() {
                return 50;
            }
        };
        caps.own = new OwnAddresses() {
            @Override
            public boolean isOurs(String address) {
                return false;
            }
        };
        caps.em = answering(EntityManager.class, (em, method, arguments) -> query(count((String) arguments[0])));
    }

    @Test
    void writesToNoMoreStrangersThanTheCapForAllHoweverManyFormsAreFilledIn() {
        left = 20;

        List<String> reasons = IntStream.range(0, 60).mapToObj(i -> caps.reachedBy(new Acknowledgement(i), NOW)).toList();

        assertThat(reasons.stream().filter(Objects::isNull)).hasSize(30);
        assertThat(reasons.stream().filter(Objects::nonNull)).hasSize(30).allMatch(why -> why.contains("50 acknowledgements went out of what came by the form"));
    }

    @Test
    void acknowledgesAlwaysWhatOneOfUsRecorded() {
        left = 50;
        recordedByNobodyOfUs = false;

        assertThat(caps.reachedBy(new Acknowledgement(1), NOW)).isNull();
    }

    @Test
    void goesOnWhenTheHourIsOver() {
        left = 50;
        assertThat(caps.reachedBy(new Acknowledgement(1), NOW)).isNotNull();

        left = 49;
        assertThat(caps.reachedBy(new Acknowledgement(2), NOW.plusSeconds(1))).isNull();
    }

    private long count(String jpql) {
        if (jpql.contains("FROM OutboxMail m, ComplaintCase c")) {
            return left;
        }
        return jpql.contains("FROM ComplaintCase") && recordedByNobodyOfUs ? 1 : 0;
    }

    private static TypedQuery<?> query(long count) {
        return answering(TypedQuery.class, (query, method, arguments) -> method.getName().equals("getSingleResult") ? (Object) count : query);
    }

    private static <T> T answering(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }

    /** To a stranger of its own each. */
    private static final class Acknowledgement extends OutboxMail {

        private final long number;

        Acknowledgement(long number) {
            this.number = number;
        }

        @Override
        public Kind kind() {
            return Kind.ACKNOWLEDGEMENT;
        }

        @Override
        public Long caseId() {
            return number;
        }

        @Override
        public String addressee() {
            return "stranger" + number + "@example.org";
        }
    }
}
