package org.redress.time;

import jakarta.persistence.AttributeConverter;

/**
 * A converter that takes whatever the driver read. EclipseLink hands that on as it came; it is the method that a compiler
 * makes for a converter of one type that would cast it and fail, and here there is none.
 *
 * @param <D> what is written, by which a database knows the type of a null
 */
interface UncastConverter<A, D> extends AttributeConverter<A, D> {

    A read(Object fromDatabase);

    @Override
    default A convertToEntityAttribute(D fromDatabase) {
        return read(fromDatabase);
    }
}
