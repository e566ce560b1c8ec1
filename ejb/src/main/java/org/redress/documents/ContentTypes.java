package org.redress.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
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

    private MediaType detect(byte[] head, Metadata metadata) {
        try {
            return types.detect(new ByteArrayInputStream(head), metadata);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot be read.", e);
        }
    }
}
