package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** On the public pages: what a complainant can do beside telling, and what they may not send. */
@Journey
class StreetJourneyIT {

    @Test
    void addsDisputesAndConfirmsInTheEnd() throws Exception {
        Walk walk = Walk.of("COMPLAINT").investigated().planned().replied();
        try (Street ann = Street.with(walk.number(), walk.accessCode())) {
            ann.follows().adds("It came wet again.").addsFile(Street.photo());
            ann.disputes("The second one is wet too.");
            assertThat(ann.text()).contains("took it up again");

            walk.is("ROUTED").by("head", "assign", "handler", "handler2").by("handler2", "propose", "plan", "Bring a dry one ourselves.");
            walk.by(walk.approver(), "approve", "advice", "Agreed.");
            while (walk.see("auditor").path("status").asText().equals("PLAN_REVIEW")) {
                walk.by(walk.approver(), "approve", "advice", "Agreed.");
            }
            walk.by("handler2", "reply", "body", "We bring it on Monday.");
            ann.follows().confirms();

            walk.is("RESOLVED");
            assertThat(walk.journal()).contains("MESSAGE", "ATTACHED", "DISPUTE", "CONFIRM");
        }
    }

    @Test
    void refusesAWrongFileAndKeepsEverythingElse() throws Exception {
        Path empty = Files.createTempFile("nothing", ".png");
        Path film = Files.createTempFile("film", ".mp4");
        try (Street ann = new Street(); var large = new RandomAccessFile(film.toFile(), "rw")) {
            large.setLength(26L * 1024 * 1024);
            ann.begins("The parcel came wet.").picks(empty);
            assertThat(ann.refusedFiles()).contains("is empty");
            ann.picks(film);
            assertThat(ann.refusedFiles()).contains("is larger than 25 MB");

            ann.sends().follows().picks(film);

            assertThat(ann.refusedFiles()).contains("is larger than 25 MB");
            assertThat(Api.as("auditor").get("cases/" + ann.number()).json().path("description").asText()).isEqualTo("The parcel came wet.");
            assertThat(Api.as("auditor").get("cases/" + ann.number() + "/attachments").json()).isEmpty();
        } finally {
            Files.delete(empty);
            Files.delete(film);
        }
    }
}
