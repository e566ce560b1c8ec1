package org.redress.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import org.redress.json.Json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;

/**
 * Writes every answer. A field without a value is there as {@code null}, so that an answer has the same members whatever
 * became of the case.
 */
@Provider
@ApplicationScoped
@Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
public class JsonAnswers implements MessageBodyWriter<Object> {

    @Inject
    Json json;

    private ObjectMapper mapper;

    @PostConstruct
    void prepare() {
        mapper = json.mapper().copy().setSerializationInclusion(JsonInclude.Include.ALWAYS);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return !CharSequence.class.isAssignableFrom(type) && !InputStream.class.isAssignableFrom(type)
            && !StreamingOutput.class.isAssignableFrom(type) && type != byte[].class;
    }

    @Override
    public void writeTo(Object answer, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
        MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        // Written whole before the first byte leaves: what cannot be written becomes a problem document, not half an answer.
        out.write(mapper.writeValueAsBytes(answer));
    }
}
