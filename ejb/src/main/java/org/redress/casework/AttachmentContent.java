package org.redress.casework;

import java.io.InputStream;

/** A file with its bytes, read from the store while the stream is; to be closed by whoever asked for it. */
public record AttachmentContent(AttachmentView attachment, InputStream bytes) {
}
