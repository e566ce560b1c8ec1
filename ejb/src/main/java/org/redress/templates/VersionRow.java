package org.redress.templates;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a template said from some day on.
 *
 * @param number from 1
 * @param madeBy user name
 */
public record VersionRow(int number, String subject, String body, String madeBy, Instant madeAt) implements Serializable {
}
