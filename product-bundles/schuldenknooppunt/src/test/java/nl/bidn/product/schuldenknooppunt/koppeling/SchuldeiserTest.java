// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.sandbox.schuldenknooppunt.Gedrag;
import nl.bidn.portal.sandbox.schuldenknooppunt.Schuldeiser;
import nl.bidn.portal.sandbox.schuldenknooppunt.Systemen;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Koppelopstelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A counsellor's system asks the systems of creditors that each behave otherwise, and makes an overview of the debts. */
class SchuldeiserTest {
    private static final Organisation STAD =
            Koppelopstelling.organisatie("GM9901", OrganisationType.GEMEENTE, "Gemeente Voorbeeldstad");
    private static final List<Organisation> EISERS = IntStream.rangeClosed(1, 5)
            .mapToObj(i -> Koppelopstelling.organisatie("SE-" + i, OrganisationType.SCHULDEISER, "Schuldeiser " + i))
            .toList();

    @TempDir
    private Path map;

    private static Map<String, Gedrag> gedrag() {
        var soorten = List.of(Gedrag.SALDO, Gedrag.GEEN_MEDEWERKING, Gedrag.LAAT, Gedrag.FOUT, Gedrag.STIL)
                .iterator();
        var gedrag = new LinkedHashMap<String, Gedrag>();
        EISERS.forEach(een -> gedrag.put(een.name(), soorten.next()));
        return gedrag;
    }

    private static List<String> kort(Systemen systemen) throws Exception {
        return systemen.overzicht().stream()
                .sorted((a, b) -> a.schuldeiser().compareTo(b.schuldeiser()))
                .map(regel -> regel.antwoord() + (regel.bedrag().isEmpty() ? "" : " met bedrag"))
                .toList();
    }

    @Test
    void eachCreditorAnswersInItsOwnWay() throws Exception {
        var alle = new ArrayList<>(EISERS);
        alle.add(0, STAD);
        try (var deur = new Knooppuntdeur(map, Engine.DERBY, alle.toArray(Organisation[]::new))) {
            var klok = deur.opstelling.clock;
            var systemen = new Systemen(deur.leverancier(), gedrag(), deur.knooppunt(STAD), STAD.name(), map, klok);
            for (int i = 0; i < EISERS.size(); i++) {
                systemen.tik();
            }
            assertThat(systemen.vraagSaldo("schuldeiser", "Jansen"))
                    .hasSize(5)
                    .allMatch(een -> een.endsWith(": gevraagd"));

            // twice: what was done is not done again
            systemen.tik();
            systemen.tik();
            assertThat(kort(systemen))
                    .containsExactly(
                            "inv-saldoverzoek-antwoord met bedrag", "inv-geen-medewerking", "", "schema: bericht", "");

            klok.forward(Duration.ofDays(11));
            systemen.tik();
            assertThat(kort(systemen))
                    .containsExactly(
                            "inv-saldoverzoek-antwoord met bedrag",
                            "inv-geen-medewerking",
                            "inv-saldoverzoek-antwoord met bedrag",
                            "schema: bericht",
                            "");
            assertThat(systemen.schuldeisers())
                    .extracting(Schuldeiser.Stand::beantwoord)
                    .containsExactly(1, 1, 1, 1, 0);

            systemen.gedraag(EISERS.get(4).name(), Gedrag.GEEN_MEDEWERKING);
            assertThat(systemen.schuldeisers().get(4).gedrag()).isEqualTo(Gedrag.GEEN_MEDEWERKING);
        }
    }
}
