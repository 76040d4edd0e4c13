// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Problem;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import org.jspecify.annotations.Nullable;

/** What a system sends on, as far as its form is right. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Aanvraag(Kop kop, Set<String> bijlagen, byte[] inhoud) {
    static final String ONGELDIG = "veld-ongeldig";
    private static final String ONTBREEKT = "veld-ontbreekt";
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    static Aanvraag lees(@Nullable BerichtaanvraagJson json) {
        var fouten = new ArrayList<Problem.Flaw>();
        if (json == null) {
            throw onjuist(List.of(new Problem.Flaw("inhoud", ONTBREEKT, "Er is geen aanvraag.")));
        }
        UUID referentie = verplicht("referentienummer", json.referentienummer(), fouten);
        UUID conversatie = verplicht("conversatieReferentienummer", json.conversatieReferentienummer(), fouten);
        String kruis = json.crossReferentienummer();
        Optional<UUID> kruisreferentie =
                kruis == null ? Optional.empty() : Optional.of(verplicht("crossReferentienummer", kruis, fouten));
        UUID afzender = verplicht("afzender", json.afzender(), fouten);
        UUID ontvanger = verplicht("ontvanger", json.ontvanger(), fouten);
        Optional<Berichttype> type = type(tekst(json.berichttype()), tekst(json.versie()), fouten);
        String inhoud = tekst(json.inhoud());
        if (inhoud.isEmpty()) {
            fouten.add(new Problem.Flaw("inhoud", ONTBREEKT, "Vul dit veld."));
        }
        if (!fouten.isEmpty()) {
            throw onjuist(fouten);
        }
        List<String> bijlagen = json.bijlagen();
        return new Aanvraag(
                new Kop(referentie, conversatie, kruisreferentie, afzender, ontvanger, type.orElseThrow()),
                bijlagen == null
                        ? Set.of()
                        : bijlagen.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
                inhoud.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID verplicht(String plek, @Nullable String tekst, List<Problem.Flaw> fouten) {
        Optional<UUID> gelezen = uuid(tekst(tekst));
        if (gelezen.isEmpty()) {
            fouten.add(new Problem.Flaw(
                    plek,
                    tekst(tekst).isEmpty() ? ONTBREEKT : ONGELDIG,
                    "Vul een UUID in, met kleine letters en koppeltekens."));
        }
        return gelezen.orElseGet(() -> new UUID(0, 0));
    }

    /** As RFC 9562 writes it; {@code UUID.fromString} takes more. */
    static Optional<UUID> uuid(String tekst) {
        return UUIDS.matcher(tekst).matches() ? Optional.of(UUID.fromString(tekst)) : Optional.empty();
    }

    private static Optional<Berichttype> type(String code, String versie, List<Problem.Flaw> fouten) {
        try {
            return Optional.of(new Berichttype(code, versie));
        } catch (IllegalArgumentException e) {
            fouten.add(new Problem.Flaw(
                    "berichttype", ONGELDIG, "Geef de code en de versie van het bericht, zoals saldoverzoek en 2.0."));
            return Optional.empty();
        }
    }

    private static String tekst(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }

    private static Problem onjuist(List<Problem.Flaw> fouten) {
        return new Problem(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Onjuiste aanvraag",
                "Aantal fouten: " + fouten.size() + ". Wij hebben het bericht niet aangenomen.",
                fouten);
    }
}
