package org.redress.intake;

import java.io.Serializable;
import java.time.Instant;

/**
 * A mailbox and how it does.
 *
 * @param hasSecret    whether the environment has a password for it
 * @param lastFetchAt  when it was last read to its end; null where it never was
 * @param lastError    why it cannot be read; null where it can
 * @param failingSince null where it can be read
 */
public record MailboxRow(MailboxForm form, String secretName, boolean hasSecret, Instant lastFetchAt, String lastError, Instant failingSince)
    implements Serializable {
}
