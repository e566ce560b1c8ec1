package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.cases.CaseForm;
import org.redress.casework.AttachmentView;
import org.redress.casework.CaseAttachments;
import org.redress.casework.CaseIntake;
import org.redress.problems.Refusal;
import org.redress.rules.vocabulary.Channel;
import org.redress.rules.vocabulary.Kind;

/** Inside the server, on both databases: an attachment is kept with its transaction, whole or not at all. */
@ServerTest
class DocumentsIT {

    private final Caller supervisor = Caller.named("supervisor", "EMPLOYEE", "SUPERVISOR");

    @Resource(lookup = InServer.ENTITY_MANAGER)
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return InServer.war(DocumentsIT.class);
    }

    @Test
    void givesBackWhatItTook() throws Exception {
        byte[] bytes = bytes(3_000_000);
        String number = newCase();

        AttachmentView added = add(number, "../Foto\u202egpj.exe", new ByteArrayInputStream(bytes));

        assertThat(added.name()).isEqualTo("Fotogpj.exe");
        assertThat(added.size()).isEqualTo(bytes.length);
        assertThat(added.contentType()).isEqualTo("application/octet-stream");
        try (InputStream in = supervisor.call(() -> files().open(number, added.id())).bytes()) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(supervisor.call(() -> files().of(number))).extracting(AttachmentView::id).contains(added.id());
    }

    @Test
    @Tag("P03")
    void isNotFoundUnderAnotherCase() throws Exception {
        AttachmentView added = add(newCase(), "a.txt", new ByteArrayInputStream(bytes(10)));
        String another = newCase();

        assertThatThrownBy(() -> supervisor.call(() -> files().open(another, added.id())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void leavesNothingOfWhatWasRolledBack() throws Exception {
        long before = chunks();

        String number = newCase();

        transaction.begin();
        add(number, "a.bin", new ByteArrayInputStream(bytes(2_000_000)));
        transaction.rollback();

        assertThat(chunks()).isEqualTo(before);
    }

    @Test
    void leavesNothingOfWhatBrokeOffOrWasTooLarge() throws Exception {
        long before = chunks();
        InputStream broken = new InputStream() {
            private int left = 1_500_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("connection reset");
                }
                return left-- & 0xff;
            }
        };
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 7;
            }
        };

        assertRefused(broken, Refusal.Kind.BAD_REQUEST);
        assertRefused(endless, Refusal.Kind.TOO_LARGE);
        assertRefused(InputStream.nullInputStream(), Refusal.Kind.INVALID);
        assertThat(chunks()).isEqualTo(before);
    }

    private void assertRefused(InputStream bytes, Refusal.Kind kind) throws Exception {
        String number = newCase();
        assertThatThrownBy(() -> add(number, "a.bin", bytes))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private AttachmentView add(String number, String name, InputStream bytes) throws Exception {
        return supervisor.call(() -> files().add(number, null, name, bytes));
    }

    private static CaseAttachments files() {
        return Caller.useCase(CaseAttachments.class);
    }

    private String newCase() throws Exception {
        CaseForm form = new CaseForm(Kind.COMPLAINT, Channel.PHONE, null, null, null, null, null, "The lift stopped.", null, null, null,
                null, null, null, null, null, null, null);
        return supervisor.call(() -> Caller.useCase(CaseIntake.class).record(form, null)).number();
    }

    private long chunks() {
        return ((Number) entities.createNativeQuery("select count(*) from document_chunk").getSingleResult()).longValue();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
