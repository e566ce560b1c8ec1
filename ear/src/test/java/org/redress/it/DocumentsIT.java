package org.redress.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
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
import org.redress.documents.Attachment;
import org.redress.documents.Attachments;
import org.redress.problems.Refusal;

/** Inside the server, on both databases: an attachment is kept with its transaction, whole or not at all. */
@ServerTest
class DocumentsIT {

    @Inject
    Attachments attachments;

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

        transaction.begin();
        Attachment added = attachments.add(someCase(), null, "../Foto\u202egpj.exe", new ByteArrayInputStream(bytes), "handler");
        transaction.commit();

        Attachment found = attachments.ofCase(added.caseId(), added.id()).orElseThrow();
        assertThat(found.name()).isEqualTo("Fotogpj.exe");
        assertThat(found.size()).isEqualTo(bytes.length);
        assertThat(found.contentType()).isEqualTo("application/octet-stream");
        try (InputStream in = attachments.open(found)) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(attachments.ofCase(added.caseId())).extracting(Attachment::id).contains(added.id());
    }

    @Test
    @Tag("P03")
    void isNotFoundUnderAnotherCase() throws Exception {
        transaction.begin();
        Attachment added = attachments.add(someCase(), null, "a.txt", new ByteArrayInputStream(bytes(10)), "handler");
        transaction.commit();

        assertThat(attachments.ofCase(added.caseId() + 1, added.id())).isEmpty();
    }

    @Test
    void leavesNothingOfWhatWasRolledBack() throws Exception {
        long before = chunks();

        transaction.begin();
        attachments.add(someCase(), null, "a.bin", new ByteArrayInputStream(bytes(2_000_000)), "handler");
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
                if (left-- == 0) {
                    throw new IOException("connection reset");
                }
                return left & 0xff;
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

    @Test
    void removesTheBytesWithTheAttachment() throws Exception {
        long before = chunks();
        transaction.begin();
        Attachment added = attachments.add(someCase(), null, "a.bin", new ByteArrayInputStream(bytes(700_000)), "handler");
        transaction.commit();
        assertThat(chunks()).isEqualTo(before + 2);

        transaction.begin();
        attachments.remove(added);
        transaction.commit();

        assertThat(chunks()).isEqualTo(before);
    }

    private void assertRefused(InputStream bytes, Refusal.Kind kind) throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(() -> attachments.add(someCase(), null, "a.bin", bytes, "handler"))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
        } finally {
            transaction.rollback();
        }
    }

    private Long someCase() {
        return ((Number) entities.createNativeQuery("select min(id) from complaint_case").getSingleResult()).longValue();
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
