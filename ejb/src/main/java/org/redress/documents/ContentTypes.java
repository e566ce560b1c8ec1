package org.redress.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What a file is, judged by its first bytes and never by what its sender says it is. */
final class ContentTypes {

    /** How many bytes are enough to judge by. */
    static final int HEAD = 64 * 1024;

    /** Containers whose bytes do not say what is in them; here alone the name may make it more precise. */
    private static final Set<MediaType> CONTAINERS = Set.of(MediaType.APPLICATION_ZIP, MediaType.application("x-tika-ooxml"),
        MediaType.application("x-tika-msoffice"));

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** @param head the first bytes, {@value #HEAD} or all of them */
    String of(byte[] head, String name) {
        MediaType type = detect(head, new Metadata());
        if (CONTAINERS.contains(type)) {
            Metadata named = new Metadata();
            named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
            MediaType precise = detect(head, named);
            type = types.getMediaTypeRegistry().isSpecializationOf(precise, type) ? precise : type;
        } else if (type.equals(MediaType.TEXT_PLAIN) && name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            type = MediaType.text("csv");
        }
        return type.getBaseType().toString();
    }

    /**
     * What the name promises, where the bytes are known to be something else: a picture, sound, film or PDF that is a page,
     * a program or an archive. Plain text and bytes that nobody knows are given the benefit of the doubt.
     *
     * @param type of the bytes, as {@link #of} says
     */
    Optional<String> brokenPromise(String type, String name) {
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        MediaType promised = detect(new byte[0], named);
        MediaType actual = MediaType.parse(type);
        boolean doubtful = actual.equals(MediaType.OCTET_STREAM) || actual.equals(MediaType.TEXT_PLAIN);
        boolean kept = isSeen(promised) && isSeen(actual) && promised.getType().equals(actual.getType()) || promised.equals(actual);
        boolean promises = isSeen(promised) || promised.equals(MediaType.application("pdf"));
        return promises && !doubtful && !kept ? Optional.of(promised.toString()) : Optional.empty();
    }

    /** Pictures, sound and film; an SVG is a page that can do what a page can. */
    private static boolean isSeen(MediaType type) {
        return Set.of("image", "audio", "video").contains(type.getType()) && !type.equals(MediaType.image("svg+xml"));
    }

    private MediaType detect(byte[] head, Metadata metadata) {
        try {
            return types.detect(new ByteArrayInputStream(head), metadata);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read.", e);
        }
    }
}
