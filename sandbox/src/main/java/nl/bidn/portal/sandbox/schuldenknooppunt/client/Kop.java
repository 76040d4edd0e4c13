// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * By what the node knows a message. The same stands in what the sender signs.
 *
 * @param cross the question that it answers
 * @param afzender as the address book numbers it
 * @param ontvanger as the address book numbers it
 */
public record Kop(
        UUID referentie,
        UUID conversatie,
        Optional<UUID> cross,
        UUID afzender,
        UUID ontvanger,
        String berichttype,
        String versie) {
    static final List<String> NAMEN = List.of(
            "referentienummer",
            "conversatieReferentienummer",
            "crossReferentienummer",
            "afzender",
            "ontvanger",
            "berichttype",
            "versie");

    /** The first message of a conversation. */
    public static Kop nieuw(UUID afzender, UUID ontvanger, String berichttype, String versie) {
        return new Kop(
                UUID.randomUUID(), UUID.randomUUID(), Optional.empty(), afzender, ontvanger, berichttype, versie);
    }

    /** Of what the node gives. */
    public static Kop van(JsonNode metadata) {
        String cross = metadata.path("crossReferentienummer").asText("");
        return new Kop(
                UUID.fromString(metadata.path("referentienummer").asText()),
                UUID.fromString(metadata.path("conversatieReferentienummer").asText()),
                cross.isEmpty() || cross.equals("null") ? Optional.empty() : Optional.of(UUID.fromString(cross)),
                UUID.fromString(metadata.path("afzender").asText()),
                UUID.fromString(metadata.path("ontvanger").asText()),
                metadata.path("berichttype").asText(),
                metadata.path("versie").asText());
    }

    /** An answer to this one. */
    public Kop antwoord(String soort, String anders) {
        return new Kop(
                UUID.randomUUID(),
                conversatie,
                Optional.of(referentie),
                /* afzender= */ ontvanger,
                /* ontvanger= */ afzender,
                soort,
                anders);
    }

    /** For the node and to sign; what is not there is left out. */
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("referentienummer", referentie.toString())
                .put("conversatieReferentienummer", conversatie.toString());
        cross.ifPresent(een -> json.put("crossReferentienummer", een.toString()));
        return json.put("afzender", afzender.toString())
                .put("ontvanger", ontvanger.toString())
                .put("berichttype", berichttype)
                .put("versie", versie);
    }
}
