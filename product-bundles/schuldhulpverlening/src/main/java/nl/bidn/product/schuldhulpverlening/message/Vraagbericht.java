// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.bidn.portal.values.Bsn;

/**
 * The message by which a source is asked about one person. Who asks, for whom and by which number stands in headers too, as in
 * the interfaces for VUM, so that it can be seen without the body.
 *
 * @param vraagId by which the source knows the question again when it comes once more
 * @param van the OIN of the controller
 * @param via the OIN of the processor
 */
public record Vraagbericht(String vraagId, String bron, String dienst, String doel, String van, String via, Bsn bsn) {
    public static final String INHOUD = "application/json";
    public static final String VAN = "X-WGS-fromParty";
    public static final String VIA = "X-WGS-viaParty";
    public static final String VRAAG_ID = "X-WGS-vraagID";

    private static final JsonFactory JSON = new JsonFactory();

    public Map<String, String> koppen() {
        return Map.of(VAN, van, VIA, via, VRAAG_ID, vraagId);
    }

    public byte[] json() {
        var velden = new LinkedHashMap<String, String>();
        velden.put("vraagId", vraagId);
        velden.put("bron", bron);
        velden.put("dienst", dienst);
        velden.put("doel", doel);
        velden.put("van", van);
        velden.put("via", via);
        velden.put("bsn", bsn.value());
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (Map.Entry<String, String> veld : velden.entrySet()) {
                json.writeStringField(veld.getKey(), veld.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Without the BSN. */
    @Override
    public String toString() {
        return "Vraagbericht[" + vraagId + ", " + bron + "]";
    }
}
