package org.redress.conversation;

import java.time.Instant;
import java.util.Map;

/** A draft as its window gets it back; without id where nothing is kept any more, because nothing is left in it. */
public record DraftRow(Long id, Integer revision, String form, Instant savedAt, Map<String, Object> fields) {
}
