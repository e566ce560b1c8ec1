package org.redress.intake.parsing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes a mail apart, leniently: what is broken is read as far as it goes. It reads as a stream and within limits, so that no mail
 * costs more than its size; what goes beyond them is left in the original and said in the remarks. Attached mails stay whole.
 */
@ApplicationScoped
public class MailParser {

    static final int DEEPEST = 40;
    static final int MOST_PARTS = 5_000;
    private static final long MOST_NANOS = 20_000_000_000L;
    /** In which the ends of lines show. */
    private static final int HEAD = 16 * 1024;
    /** In which boundaries show that the library takes for one another; mails begin with the parts that have parts. */
    private static final int BEGINNING = 1024 * 1024;

    /**
     * @param raw read to its end, not closed
     * @throws MailUnreadable  beyond the limits
     * @throws IOException if the stream breaks off
     */
    public ParsedMail parse(InputStream raw) throws IOException {
        BufferedInputStream again = new BufferedInputStream(withLineFeeds(raw), HEAD);
        again.mark(BEGINNING);
        MailParts parts = new MailParts();
        if (isTakenApart(again, parts, DEEPEST)) {
            return parts.mail();
        }
        MailParts anew = new MailParts();
        isTakenApart(again, anew, 0);
        return anew.mail();
    }

    /**
     * @param deepest how deep the library goes; below that {@link DeepParts} does
     * @return false where the library cannot tell the boundaries of the mail apart; then the stream is at its beginning again
     */
    private static boolean isTakenApart(InputStream raw, MailParts parts, int deepest) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(MimeParsing.LENIENT);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        long begin = System.nanoTime();
        try {
            tokens.parse(raw);
            for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
                take(state, tokens, parts, deepest);
                if (state == EntityState.T_START_MULTIPART && parts.isBegunLikeAnotherOne() && isAtItsBeginningAgain(raw, parts)) {
                    return false;
                }
                if (System.nanoTime() - begin > MOST_NANOS) {
                    throw new MailUnreadable("Taking it apart took longer than " + MOST_NANOS / 1_000_000_000L + " s.");
                }
            }
        } catch (MimeException e) {
            throw new MailUnreadable("It goes beyond what is taken apart: " + e.getMessage(), e);
        }
        return true;
    }

    private static boolean isAtItsBeginningAgain(InputStream raw, MailParts parts) {
        try {
            raw.reset();
            return true;
        } catch (IOException e) {
            parts.remark("The boundaries of its parts begin alike; how the parts belong together is in the original only.");
            return false;
        }
    }

    private static void take(EntityState state, MimeTokenStream tokens, MailParts parts, int deepest) throws IOException, MimeException {
        switch (state) {
            case T_START_HEADER -> parts.beginHeader();
            case T_FIELD -> parts.field(tokens.getField());
            case T_END_HEADER -> tokens.setRecursionMode(parts.depth() < deepest && !parts.isMultipartWithoutBoundary() ? RecursionMode.M_NO_RECURSE
                : RecursionMode.M_FLAT);
            case T_START_MULTIPART -> parts.beginMultipart();
            case T_END_MULTIPART -> parts.endMultipart();
            case T_BODY -> {
                body(tokens, parts, deepest);
                if (parts.count() >= MOST_PARTS) {
                    parts.remark("It has more than " + MOST_PARTS + " parts; the rest is in the original only.");
                    tokens.stop();
                }
            }
            default -> {
                // Preambles, epilogues and boundaries say nothing.
            }
        }
    }

    private static void body(MimeTokenStream tokens, MailParts parts, int deepest) throws IOException, MimeException {
        String boundary = parts.depth() < deepest ? null : parts.boundaryHere();
        if (boundary != null) {
            if (deepest > 0) {
                parts.remark("Its parts are nested more than " + DEEPEST + " deep; those below were read one after the other, and how they belong "
                    + "together is in the original only.");
            }
            DeepParts.read(parts.read(tokens.getInputStream()), boundary, parts);
        } else if (parts.isMultipartWithoutBoundary()) {
            unsaid(tokens, parts);
        } else {
            parts.body(tokens.getBodyDescriptor(), tokens.getDecodedInputStream());
        }
    }

    /** Whoever forgot to say the boundary mostly used one all the same. */
    private static void unsaid(MimeTokenStream tokens, MailParts parts) throws IOException, MimeException {
        byte[] bytes = parts.read(tokens.getDecodedInputStream());
        String boundary = DeepParts.boundaryIn(bytes);
        if (boundary == null) {
            parts.body(tokens.getBodyDescriptor(), new ByteArrayInputStream(bytes));
        } else {
            DeepParts.read(bytes, boundary, parts);
        }
    }

    /** Mails of an old Macintosh end their lines with CR alone, where the library wants to see LF. */
    private static InputStream withLineFeeds(InputStream raw) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(raw, HEAD * 2);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD - 1);
        buffered.reset();
        boolean carriageReturns = false;
        for (byte b : head) {
            if (b == '\n') {
                return buffered;
            }
            carriageReturns |= b == '\r';
        }
        return carriageReturns ? new CarriageReturns(buffered) : buffered;
    }

    private static final class CarriageReturns extends FilterInputStream {

        CarriageReturns(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            return b == '\r' ? '\n' : b;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            for (int i = offset; i < offset + read; i++) {
                into[i] = into[i] == '\r' ? (byte) '\n' : into[i];
            }
            return read;
        }
    }
}
