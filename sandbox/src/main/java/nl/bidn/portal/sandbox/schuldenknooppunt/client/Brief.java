// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * What a message says, for the eyes of sender and receiver.
 *
 * @param bericht the fields, by the schema of its type and version
 */
public record Brief(Instant opgesteld, JsonNode bericht, List<Bijlage> bijlagen) {
    public Brief {
        bijlagen = List.copyOf(bijlagen);
    }
}
