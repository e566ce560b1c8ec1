package org.redress.manual;

import java.io.Serializable;
import java.time.Instant;

/**
 * One edition of a page.
 *
 * @param edition 0 for what the product came with; then {@code author} and {@code at} are null
 * @param text    Markdown
 */
public record PageView(Place place, long edition, String title, String text, String author, Instant at) implements Serializable {
}
