package org.redress.intake.parsing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;

/** Gathers the parts of one mail while it is read, and says at the end what mail it is. */
final class MailParts {

    static final int MOST_ATTACHMENTS = 200;
    private static final int MOST_REMARKS = 20;
    /** Of all texts together; making characters of them takes ten times as much memory. */
    private static final int MOST_TEXT_BYTES = 8_000_000;
    private static final int MOST_REFERENCES = 50;
    private static final int LONGEST_SUBJECT = 1_000;
    private static final int LONGEST_ID = 500;
    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{1," + LONGEST_ID + "})\\s*>");
    private static final Set<String> RETURNED = Set.of("message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global",
        "message/global-headers");
    private static final Map<String, String> USUAL_NAMES = Map.of("text/calendar", "invitation.ics", "message/rfc822", "message.eml",
        "application/ms-tnef", "winmail.dat", "text/html", "page.html", "text/plain", "text.txt", "image/png", "image.png", "image/jpeg", "image.jpg",
        "image/gif", "image.gif", "application/pdf", "document.pdf", "message/delivery-status", "delivery-status.txt");

    private final BodyTexts texts = new BodyTexts();
    private final List<MailAttachment> attachments = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    /** Of each open multipart, which alternative it belongs to; -1 for none. */
    private final Deque<Integer> open = new ArrayDeque<>();
    /** Of each open multipart; empty where it says none. */
    private final Deque<String> boundaries = new ArrayDeque<>();
    private HeaderBlock root;
    private HeaderBlock current;
    private String charset;
    private HeaderBlock returned;
    private String status;
    private int alternatives;
    private int left;
    private int textBytes;
    private int count;

    int depth() {
        return open.size();
    }

    /** Of the parts so far that have no parts themselves. */
    int count() {
        return count;
    }

    void remark(String words) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(words);
        }
    }

    void beginHeader() {
        current = new HeaderBlock();
        if (root == null) {
            root = current;
        }
    }

    void field(Field field) {
        add(field, current);
    }

    private static void add(Field field, HeaderBlock to) {
        ByteSequence raw = field.getRaw();
        StringBuilder body = new StringBuilder();
        int from = 0;
        while (raw != null && from < raw.length() && raw.byteAt(from) != ':') {
            from++;
        }
        for (int i = from + 1; raw != null && i < raw.length(); i++) {
            body.append((char) (raw.byteAt(i) & 0xFF));
        }
        to.add(field.getName(), raw == null ? field.getBody() : body.toString());
    }

    void beginMultipart() {
        int above = open.isEmpty() ? -1 : open.peek();
        boolean alternative = current != null && current.parameters("content-type").value().equals("multipart/alternative");
        open.push(above < 0 && alternative ? alternatives++ : above);
        String boundary = current == null ? null : boundaryHere();
        boundaries.push(boundary == null ? "" : boundary);
    }

    /**
     * Whether the boundary of the innermost multipart begins with that of one around it. A boundary is a whole line (RFC 2046, 5.1.1), but the
     * library takes {@code --B-2}, and {@code --B2} at the end of what it has read, for {@code --B}.
     */
    boolean isBegunLikeAnotherOne() {
        String innermost = boundaries.element();
        return boundaries.stream().skip(1).anyMatch(outer -> !outer.isEmpty() && innermost.startsWith(outer) && !innermost.equals(outer));
    }

    boolean isMultipartWithoutBoundary() {
        return current.parameters("content-type").value().startsWith("multipart/") && boundaryHere() == null;
    }

    void endMultipart() {
        open.poll();
        boundaries.poll();
    }

    /** Of the multipart whose header was read last; or null where it is none, or says no boundary. */
    String boundaryHere() {
        FieldParameters type = current.parameters("content-type");
        return type.value().startsWith("multipart/") ? type.get("boundary").map(String::stripTrailing).filter(b -> !b.isEmpty()).orElse(null) : null;
    }

    void body(BodyDescriptor described, InputStream content) {
        count++;
        String type = described.getMimeType() == null ? "text/plain" : described.getMimeType();
        FieldParameters contentType = current.parameters("content-type");
        FieldParameters disposition = current.parameters("content-disposition");
        Optional<String> name = disposition.get("filename").or(() -> contentType.get("name")).map(n -> PlainText.line(n, 200)).filter(n -> !n.isBlank());
        boolean only = current == root;
        boolean attached = disposition.value().equals("attachment") || name.isPresent();
        // What says that it has parts and has none is shown as it is, as mail programs do.
        boolean readable = type.equals("text/plain") || type.equals("text/html") || type.startsWith("multipart/");
        byte[] bytes = read(content);
        if (readable && (only || !attached)) {
            text(type.equals("text/html"), contentType, bytes);
        } else if (bytes.length > 0 || attached) {
            report(type, bytes);
            attach(name.orElseGet(() -> USUAL_NAMES.getOrDefault(type, "part-" + count + ".bin")), type, bytes);
        }
    }

    private void text(boolean html, FieldParameters contentType, byte[] bytes) {
        byte[] kept = withinLimit(bytes);
        String label = written(kept, contentType.get("charset").orElse(null));
        if (charset == null) {
            charset = label;
        }
        String text = Charsets.decode(kept, label);
        if (!html && contentType.get("format").filter("flowed"::equalsIgnoreCase).isPresent()) {
            text = FlowedText.joined(text, contentType.get("delsp").filter("yes"::equalsIgnoreCase).isPresent());
        }
        texts.add(open.isEmpty() ? -1 : open.peek(), html, text);
    }

    /** In what a text is written: as it says, or else as the words of the mail's own header do, or as it looks. */
    private String written(byte[] text, String label) {
        String hint = Stream.of("subject", "from", "to").flatMap(name -> root.raw(name).flatMap(EncodedWords::charset).stream()).findFirst().orElse(null);
        Optional<String> guess = Charsets.guessed(text, label, hint).map(Charset::name);
        guess.ifPresent(name -> remark("It does not say in which character set it is written, or says it wrongly; it was read as " + name + "."));
        return guess.orElse(label);
    }

    /** Cut at the end of a line, where no character of any charset is cut in two. */
    private byte[] withinLimit(byte[] bytes) {
        int least = Math.min(bytes.length, Math.max(0, MOST_TEXT_BYTES - textBytes));
        int end = least;
        while (end < bytes.length && end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        end = end == 0 ? least : end;
        textBytes += end;
        if (end < bytes.length) {
            remark("Its text is longer than " + MOST_TEXT_BYTES / 1_000_000 + " MB; the end is in the original only.");
        }
        return end == bytes.length ? bytes : Arrays.copyOf(bytes, end);
    }

    private void report(String type, byte[] bytes) {
        if (type.equals("message/delivery-status") && status == null) {
            status = PlainText.of(PlainText.cut(Charsets.decode(bytes, null), 20_000));
        }
        if (RETURNED.contains(type) && returned == null) {
            returned = headerOf(bytes);
        }
        if (type.equals("application/ms-tnef")) {
            remark("It has a winmail.dat, which only Outlook writes; it is kept as it is and not taken apart.");
        }
    }

    private void attach(String name, String type, byte[] bytes) {
        if (attachments.size() < MOST_ATTACHMENTS) {
            String id = current.raw("content-id").map(raw -> PlainText.line(raw, 200).replaceAll("[<>\\s]", "")).filter(s -> !s.isEmpty()).orElse(null);
            attachments.add(new MailAttachment(name, type, id, bytes));
        } else {
            left++;
        }
    }

    /** As far as it can be read; what a broken encoding hides is in the original. */
    byte[] read(InputStream content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes.write(buffer, 0, n);
            }
        } catch (IOException e) {
            remark("A part of it is broken and was read as far as it goes.");
        }
        return bytes.toByteArray();
    }

    private static HeaderBlock headerOf(byte[] bytes) {
        HeaderBlock block = new HeaderBlock();
        MimeTokenStream tokens = new MimeTokenStream(MimeParsing.LENIENT);
        tokens.parse(new ByteArrayInputStream(bytes));
        try {
            for (EntityState s = tokens.getState(); s != EntityState.T_END_HEADER && s != EntityState.T_END_OF_STREAM; s = tokens.next()) {
                if (s == EntityState.T_FIELD) {
                    add(tokens.getField(), block);
                }
            }
        } catch (IOException | MimeException e) {
            // What was read so far may do.
            return block;
        }
        return block;
    }

    ParsedMail mail() {
        HeaderBlock header = root == null ? new HeaderBlock() : root;
        if (left > 0) {
            remark("It has " + (MOST_ATTACHMENTS + left) + " attachments; " + left + " of them are in the original only.");
        }
        String text = texts.plain();
        String html = texts.html();
        texts.remarks().forEach(this::remark);
        if (text.length() > BodyTexts.LONGEST_TEXT) {
            remark("Its text has " + text.length() + " characters; the end is in the original only.");
            text = PlainText.cut(text, BodyTexts.LONGEST_TEXT);
        }
        List<MailAddress> senders = addresses(header, "from");
        List<MailAddress> replyTo = addresses(header, "reply-to");
        String subject = PlainText.line(EncodedWords.decode(header.text("subject", charset)), LONGEST_SUBJECT);
        return new ParsedMail(senders.isEmpty() ? null : senders.get(0), senders, replyTo.isEmpty() ? null : replyTo.get(0), addresses(header, "to"),
            addresses(header, "cc"), subject, MailDates.of(header.text("date", null)), ids(header, "message-id").stream().findFirst().orElse(null),
            references(header), text, html, List.copyOf(attachments), header.decoded(charset),
            returned == null ? null : returned.decoded(null), status, List.copyOf(remarks));
    }

    private List<MailAddress> addresses(HeaderBlock header, String name) {
        // Of two such lines neither is the right one: whoever judges by the first would be told by the second.
        return AddressList.of(header.texts(name, charset)).stream().distinct().toList();
    }

    private static List<String> references(HeaderBlock header) {
        List<String> older = new ArrayList<>(ids(header, "references"));
        Collections.reverse(older);
        Set<String> nearest = new LinkedHashSet<>(ids(header, "in-reply-to"));
        nearest.addAll(older);
        return nearest.stream().limit(MOST_REFERENCES).toList();
    }

    private static List<String> ids(HeaderBlock header, String name) {
        List<String> ids = new ArrayList<>();
        Matcher id = ID.matcher(header.text(name, null));
        while (id.find()) {
            ids.add(id.group(1));
        }
        return ids;
    }
}
