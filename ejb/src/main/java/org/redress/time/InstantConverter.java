package org.redress.time;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.persistence.Converter;

/**
 * Keeps instants as {@code timestamp with time zone}, so that no zone of a server or driver can shift them. PostgreSQL's
 * driver gives a {@link Timestamp} back, H2's an {@link OffsetDateTime}.
 */
@Converter(autoApply = true)
public class InstantConverter implements UncastConverter<Instant, Timestamp> {

    @Override
    public Timestamp convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    @Override
    public Instant read(Object fromDatabase) {
        if (fromDatabase instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return fromDatabase == null ? null : ((Timestamp) fromDatabase).toInstant();
    }
}
