package org.redress.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.redress.it.Answer;
import org.redress.it.Api;
import org.redress.it.WholeWay;
import org.redress.it.WholeWay.Step;

/**
 * Brings one case after the other the whole way, and behaves as a careful caller does when an answer does not
 * come: waits until the server is back, looks whether the action happened, and repeats it only if not.
 */
final class Clerk implements Callable<List<Diary>> {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final WorkingDay day;

    Clerk(String name, WorkingDay day) {
        this.name = name;
        this.day = day;
    }

    /** What one clerk cannot explain ends the day for all, and comes out with the future. */
    @Override
    public List<Diary> call() {
        try {
            return work();
        } finally {
            day.end();
        }
    }

    private List<Diary> work() {
        List<Diary> diaries = new ArrayList<>();
        while (day.goesOn()) {
            Diary diary = new Diary("Missing part " + name + "case" + diaries.size());
            diaries.add(diary);
            record(diary);
            for (Step step : WholeWay.STEPS) {
                carryOut(step, diary);
            }
        }
        return diaries;
    }

    /** The key makes a repeat safe: the server gives the first answer again. */
    private void record(Diary diary) {
        Api intake = Api.as("intake").with("Idempotency-Key", diary.title().replace(' ', '-'));
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            Answer answer = answerOf(() -> intake.post("cases", WholeWay.complaint(diary.title())));
            if (answer != null) {
                insist(answer);
                diary.recorded(answer.json().path("number").asText());
                diary.acknowledge("RECORDED");
                day.deed();
                return;
            }
        }
        throw new IllegalStateException("The server did not come back to record " + diary.title());
    }

    private void carryOut(Step step, Diary diary) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            Answer answer = answerOf(() -> step.on(diary.number()));
            if (answer != null) {
                insist(answer);
                diary.acknowledge(step.journalType());
                day.deed();
                return;
            }
            if (Entries.of(diary.number(), this::patiently).count(step.journalType()) > diary.known(step.journalType())) {
                diary.find(step.journalType());
                day.deed();
                return;
            }
        }
        throw new IllegalStateException("The server did not come back to " + step + " on " + diary.number());
    }

    private Answer patiently(Supplier<Answer> call) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(giveUp)) {
            Answer answer = answerOf(call);
            if (answer != null) {
                return answer;
            }
        }
        throw new IllegalStateException("The server did not come back.");
    }

    /** Null when no answer of the application came: the server is down, going down or not yet up. */
    private Answer answerOf(Supplier<Answer> call) {
        try {
            Answer answer = call.get();
            if (answer.status() < 500 && !isOfTheServerAlone(answer)) {
                return answer;
            }
        } catch (UncheckedIOException e) {
            day.cutOff();
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        return null;
    }

    /** While the application is not deployed yet, the server itself knows no such page. */
    private static boolean isOfTheServerAlone(Answer answer) {
        String type = answer.header("Content-Type");
        return answer.status() == 404 && (type == null || !type.contains("json"));
    }

    private static void insist(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("Refused: " + answer);
        }
    }
}
