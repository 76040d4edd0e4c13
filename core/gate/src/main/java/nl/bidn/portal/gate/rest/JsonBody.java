// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.StreamingOutput;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import nl.bidn.portal.api.Problem;

/**
 * Reads and writes JSON with Jackson. Each server has its own, with its own memory of types: a shared one would hold on to
 * the classes of products that are gone.
 */
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public final class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private static final int TYPES = 200;

    /** What JAX-RS itself reads and writes as it is. */
    private static final List<Class<?>> RAW = List.of(
            InputStream.class, Reader.class, StreamingOutput.class, CharSequence.class, byte[].class, File.class);

    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    JsonBody() {
        LookupCache<Object, JavaType> ownTypes = new LRUMap<>(TYPES, TYPES);
        json.setTypeFactory(TypeFactory.defaultInstance().withCache(ownTypes));
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return RAW.stream().noneMatch(raw -> raw.isAssignableFrom(type));
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            return json.readValue(body, json.constructType(generic));
        } catch (JsonProcessingException e) {
            throw new Problem(400, ProblemJson.title(400), "De inhoud is geen geldige JSON voor deze aanvraag.");
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isReadable(type, generic, annotations, media);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(json.writeValueAsBytes(value));
    }
}
