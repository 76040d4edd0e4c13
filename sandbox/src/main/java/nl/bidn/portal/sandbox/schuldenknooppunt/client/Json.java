// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON, strictly: right UTF-8, each name once, nothing after it. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode lees(byte[] bytes) throws IOException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        return MAPPER.readTree(text.toString());
    }

    static ObjectNode object(byte[] bytes, Geweigerd.Reden reden, String plek) throws Geweigerd {
        try {
            if (lees(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            // as any other that is not right; what was in it is not told
        }
        throw new Geweigerd(reden, plek);
    }

    /**
     * Of a header: exactly these names.
     *
     * @param verwacht the value of each name; {@code null}: any text
     */
    static ObjectNode kop(String deel, Map<String, @Nullable String> verwacht, String plek) throws Geweigerd {
        ObjectNode kop = object(Base64url.van(deel, plek), Geweigerd.Reden.KOP, plek);
        if (kop.size() != verwacht.size()) {
            throw new Geweigerd(Geweigerd.Reden.KOP, plek);
        }
        for (var een : verwacht.entrySet()) {
            JsonNode waarde = kop.path(een.getKey());
            boolean goed = waarde.isTextual()
                    && (een.getValue() == null || een.getValue().equals(waarde.textValue()));
            if (!goed) {
                throw new Geweigerd(Geweigerd.Reden.KOP, een.getKey());
            }
        }
        return kop;
    }
}
