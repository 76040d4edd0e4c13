// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a query or a form, read within limits (OWASP ASVS 5.0, 2.2 and 15.2.2). */
public final class Parameters {
    public static final Parameters NONE = new Parameters(Map.of());
    /** A form is at most this large; files come in another way. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final int MOST_FIELDS = 2000;

    private final Map<String, List<String>> fields;

    private Parameters(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Reads {@code a=1&b=2}; earlier sources come first. */
    public static Parameters parse(@Nullable String... sources) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        for (String source : sources) {
            if (source != null) {
                count = read(source, fields, count);
            }
        }
        return fields.isEmpty() ? NONE : new Parameters(fields);
    }

    /** Those of the query come first. */
    static Parameters of(@Nullable String query, Map<String, List<String>> form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (query != null) {
            read(query, fields, 0);
        }
        form.forEach((name, values) ->
                fields.computeIfAbsent(name, n -> new ArrayList<>(1)).addAll(values));
        return new Parameters(fields);
    }

    /** Reads a body of at most {@link #MOST_BYTES}. */
    static String body(InputStream in, long declared) throws IOException {
        if (declared > MOST_BYTES) {
            throw new Refusal(413, "form of " + declared + " bytes");
        }
        var bytes = new ByteArrayOutputStream((int) Math.max(256, declared));
        byte[] piece = new byte[8192];
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            bytes.write(piece, 0, n);
            if (bytes.size() > MOST_BYTES) {
                throw new Refusal(413, "form of more than " + MOST_BYTES + " bytes");
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int read(String source, Map<String, List<String>> fields, int before) {
        int count = before;
        int start = 0;
        while (start < source.length()) {
            int end = source.indexOf('&', start);
            end = end < 0 ? source.length() : end;
            if (end > start) {
                if (++count > MOST_FIELDS) {
                    throw new Refusal(413, "more than " + MOST_FIELDS + " fields");
                }
                int equals = source.indexOf('=', start);
                boolean valued = equals >= 0 && equals < end;
                String name = decode(source.substring(start, valued ? equals : end));
                String value = valued ? decode(source.substring(equals + 1, end)) : "";
                fields.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
            }
            start = end + 1;
        }
        return count;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "badly encoded field");
        }
    }

    /** The first value; blank counts as absent. */
    public Optional<String> first(String name) {
        List<String> values = fields.get(name);
        return values == null || values.get(0).isBlank() ? Optional.empty() : Optional.of(values.get(0));
    }

    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }
}
