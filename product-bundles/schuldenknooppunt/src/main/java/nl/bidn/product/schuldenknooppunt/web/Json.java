// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import nl.bidn.portal.api.View;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;

/** What the pages hand to their scripts, in the words of the interface for systems. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode lijst(Collection<? extends JsonNode> van) {
        return MAPPER.createArrayNode().addAll(van);
    }

    /** An answer to a script. */
    static View antwoord(JsonNode json) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return new View.Download("antwoord.json", "application/json", bytes.length, out -> out.write(bytes));
    }

    /** @param werkdagenTot how many working days there are until the end of a term */
    static ObjectNode bericht(Bericht bericht, ToIntFunction<Instant> werkdagenTot) {
        var kop = bericht.kop();
        return object().put("referentienummer", kop.referentie().toString())
                .put("conversatieReferentienummer", kop.conversatie().toString())
                .put(
                        "crossReferentienummer",
                        kop.kruisreferentie().map(Object::toString).orElse(null))
                .put("afzender", kop.afzender().toString())
                .put("ontvanger", kop.ontvanger().toString())
                .put("berichttype", kop.type().code())
                .put("versie", kop.type().versie())
                .put("opgehaald", bericht.opgehaald())
                .put("bevestigd", bericht.stand() == Stand.BEVESTIGD)
                .put("datum", moment(bericht.datum()))
                .put("stand", bericht.stand().name().toLowerCase(Locale.ROOT))
                .put("vervalt", moment(bericht.vervalt()))
                .put("vervaltOver", werkdagenTot.applyAsInt(bericht.vervalt()))
                .put("antwoordVoor", bericht.antwoordVoor().map(Json::moment).orElse(null))
                .put(
                        "antwoordOver",
                        bericht.antwoordVoor().map(werkdagenTot::applyAsInt).orElse(null))
                .put("beantwoord", bericht.beantwoord());
    }

    static ObjectNode adres(Adres adres) {
        return adres(adres, adres.sleutels());
    }

    /** With these keys, as they are at this moment. */
    static ObjectNode adres(Adres adres, List<Sleutel> sleutels) {
        return object().put("id", adres.id().toString())
                .put("naam", adres.naam())
                .put("soort", adres.soort().name())
                .set("sleutels", lijst(sleutels.stream().map(Json::sleutel).toList()));
    }

    static ObjectNode sleutel(Sleutel sleutel) {
        return object().put("kid", sleutel.kid())
                .put("gebruik", sleutel.gebruik().name())
                .put("geldigVan", moment(sleutel.geldigVan()))
                .put("geldigTot", moment(sleutel.geldigTot()))
                .put("ingetrokken", sleutel.ingetrokken().map(Json::moment).orElse(null))
                .set("jwk", lees(sleutel.jwk()));
    }

    static ObjectNode soort(Berichtsoort soort, Optional<Adres> afzender) {
        ObjectNode json = object().put("code", soort.type().code())
                .put("versie", soort.type().versie())
                .put("naamNl", soort.namen().getOrDefault("nl", ""))
                .put("naamEn", soort.namen().getOrDefault("en", ""))
                .put("vraag", soort.isVraag())
                .put(
                        "bijlage",
                        afzender.flatMap(adres -> soort.bijlageVan(adres.soort()))
                                .orElse(null));
        soort.antwoorden().forEach(json.putArray("antwoorden")::add);
        return json.set("schema", lees(soort.schema()));
    }

    static ObjectNode gesprek(UUID conversatie, Schuldenpagina.Gesprek gesprek) {
        return object().put("conversatie", conversatie.toString())
                .put("begonnen", moment(gesprek.begonnen()))
                .put("gevraagd", gesprek.gevraagd())
                .put("beantwoord", gesprek.beantwoord());
    }

    private static String moment(Instant moment) {
        return DateTimeFormatter.ISO_INSTANT.format(moment);
    }

    private static JsonNode lees(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was checked before is no JSON", e);
        }
    }
}
