package org.redress.web.api.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.redress.json.JsonForms;
import org.redress.problems.Refusal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;

/** The body of this request, as the thing that it must be; never more of it than is taken. */
@RequestScoped
public class RequestBody {

    private static final long MOST_JSON = 2L << 20;
    private static final long MOST_ZIP = 2L << 20;
    private static final long MOST_CALENDAR = 1L << 20;
    private static final long MOST_CSV = 100L << 20;
    private static final long MOST_MAIL = 200L << 20;
    /** So much of what is too large is still listened to: who is cut off while sending does not hear why. */
    private static final long PATIENCE = 64L << 20;

    @Inject
    HttpServletRequest request;

    @Inject
    JsonForms forms;

    /** @throws Refusal unsupported, too large, bad request, or invalid with a pointer */
    public <T> T json(Class<T> type) {
        return forms.toForm(tree(false), type);
    }

    /** Where the body may be left out; then it is as if an empty object had been sent. */
    public <T> T jsonOrNothing(Class<T> type) {
        return forms.toForm(tree(true), type);
    }

    public ObjectNode tree() {
        return tree(false);
    }

    /** What {@link #tree()} read, as a form. */
    public <T> T form(ObjectNode tree, Class<T> type) {
        return forms.toForm(tree, type);
    }

    /** An iCalendar file. */
    public String calendar() {
        try (InputStream in = limited(MOST_CALENDAR)) {
            requireUtf8(requireType("text/calendar", List.of("text/calendar")));
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("The body is not in UTF-8. Save the file in UTF-8 and send it again.");
        } catch (IOException e) {
            throw Refusal.badRequest("The request broke off before its end. Send it again.");
        } catch (Refusal refusal) {
            throw listenedTo(refusal);
        }
    }

    /** Whether the body is said to be of that type. */
    public boolean isOf(String type) {
        String said = request.getContentType();
        return said != null && said.toLowerCase(Locale.ROOT).strip().startsWith(type);
    }

    /** A small zip. */
    public byte[] zip() {
        try (InputStream in = limited(MOST_ZIP)) {
            requireType("application/zip", List.of("application/zip"));
            return in.readAllBytes();
        } catch (IOException e) {
            throw Refusal.badRequest("The request broke off before its end. Send it again.");
        } catch (Refusal refusal) {
            throw listenedTo(refusal);
        }
    }

    /** One raw mail, streamed; to be closed by the caller. */
    public InputStream mail() {
        try {
            InputStream in = limited(MOST_MAIL);
            requireType("message/rfc822", List.of("message/rfc822", "message/global"));
            return in;
        } catch (Refusal refusal) {
            throw listenedTo(refusal);
        }
    }

    /** A file of comma-separated values, put down whole; to be closed by the caller. */
    public Spool csv() {
        charset();
        Spool spool = new Spool();
        try (InputStream in = limited(MOST_CSV); OutputStream out = Files.newOutputStream(spool.file())) {
            in.transferTo(out);
            return spool;
        } catch (IOException e) {
            spool.close();
            throw new UncheckedIOException("A large request cannot be put down.", e);
        } catch (Refusal refusal) {
            spool.close();
            throw listenedTo(refusal);
        }
    }

    /** Of the comma-separated values; UTF-8 where nothing else is said. */
    public Charset charset() {
        String name = requireType("text/csv", List.of("text/csv", "application/csv")).getParameters()
            .getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw unsupported("The body is said to be in '" + name + "', which nobody knows.", "text/csv; charset=UTF-8");
        }
    }

    /** One file and the fields beside it; to be closed by the caller. */
    public Multipart multipart() {
        String boundary = requireType("multipart/form-data", List.of("multipart/form-data")).getParameters().get("boundary");
        if (request.getContentLengthLong() > Multipart.MOST_BYTES) {
            throw listenedTo(Refusal.tooLarge("The form is larger than the 25 MB that a file may have."));
        }
        try {
            return Multipart.read(raw(), boundary);
        } catch (Refusal refusal) {
            throw listenedTo(refusal);
        }
    }

    private ObjectNode tree(boolean mayBeEmpty) {
        try (BufferedInputStream in = new BufferedInputStream(limited(MOST_JSON))) {
            in.mark(1);
            boolean empty = in.read() < 0;
            if (empty && mayBeEmpty) {
                return forms.tree(Map.of());
            }
            if (empty) {
                throw Refusal.badRequest("The body is missing. Send a JSON object.");
            }
            requireUtf8(requireType("application/json", List.of("application/json", "application/merge-patch+json")));
            in.reset();
            return forms.readTree(in);
        } catch (IOException e) {
            throw Refusal.badRequest("The request broke off before its end. Send it again.");
        } catch (Refusal refusal) {
            throw listenedTo(refusal);
        }
    }

    private InputStream limited(long limit) {
        refuseLargerThan(limit);
        return new Limited(raw(), limit);
    }

    private InputStream raw() {
        try {
            return request.getInputStream();
        } catch (IOException e) {
            throw Refusal.badRequest("The request broke off before its end. Send it again.");
        }
    }

    private void refuseLargerThan(long limit) {
        if (request.getContentLengthLong() > limit) {
            throw Limited.tooLarge(limit);
        }
    }

    private Refusal listenedTo(Refusal refusal) {
        boolean askedFirst = request.getContentLengthLong() >= 0 && request.getHeader("Expect") != null;
        if (refusal.kind() == Refusal.Kind.TOO_LARGE && !askedFirst) {
            try {
                raw().skip(PATIENCE);
            } catch (IOException e) {
                // Gone already, and hears nothing anyway.
            }
        }
        return refusal;
    }

    private MediaType requireType(String wanted, List<String> taken) {
        String said = request.getContentType();
        try {
            MediaType type = said == null ? null : MediaType.valueOf(said);
            if (type != null && taken.contains((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT))) {
                return type;
            }
        } catch (IllegalArgumentException e) {
            // No media type at all; told below like every wrong one.
        }
        throw unsupported("The body is said to be '" + (said == null ? "" : said) + "'.", wanted);
    }

    private static void requireUtf8(MediaType type) {
        String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
        if (!charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("us-ascii")) {
            throw unsupported("The body is said to be in " + charset + ".", "application/json in UTF-8");
        }
    }

    private static Refusal unsupported(String detail, String wanted) {
        return new Refusal(Refusal.Kind.UNSUPPORTED, detail, "Send " + wanted + ", and say so in Content-Type.", List.of(), Map.of());
    }
}
