package org.redress.time;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.persistence.Converter;

/**
 * Keeps instants as {@code timestamp with time zone}, so that no zone of a server or driver can shift them. H2's driver
 * gives an {@link OffsetDateTime} back. PostgreSQL's gives a {@link Timestamp}, which EclipseLink turns into the type
 * wanted here when it reads an entity, but not when it reads a single column.
 */
@Converter(autoApply = true)
public class InstantConverter implements UncastConverter<Instant, OffsetDateTime> {

    @Override
    public OffsetDateTime convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant read(Object fromDatabase) {
        if (fromDatabase instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return fromDatabase == null ? null : ((Timestamp) fromDatabase).toInstant();
    }
}
