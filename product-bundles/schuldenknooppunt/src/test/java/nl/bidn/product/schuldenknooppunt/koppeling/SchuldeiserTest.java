// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.sandbox.schuldenknooppunt.Hulpverlener;
import nl.bidn.portal.sandbox.schuldenknooppunt.Schuldeiser;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Koppelopstelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A counsellor's system asks the systems of creditors that each behave otherwise, and makes an overview of the debts. */
class SchuldeiserTest {
    private static final Organisation STAD =
            Koppelopstelling.organisatie("GM9901", OrganisationType.GEMEENTE, "Gemeente Voorbeeldstad");
    private static final List<Organisation> EISERS = List.of(
            eiser("SE-1", "Schuldeiser Energie"),
            eiser("SE-2", "Schuldeiser Incasso (geen medewerking)"),
            eiser("SE-3", "Schuldeiser Postorder (laat)"),
            eiser("SE-4", "Schuldeiser Telefonie (fout)"),
            eiser("SE-5", "Schuldeiser Verhuur (stil)"));

    @TempDir
    private Path map;

    private static Organisation eiser(String code, String naam) {
        return Koppelopstelling.organisatie(code, OrganisationType.SCHULDEISER, naam);
    }

    private static List<String> kort(Hulpverlener hulp) throws Exception {
        return hulp.overzicht().stream()
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
            var hulp = new Hulpverlener(STAD.name(), deur.knooppunt(STAD), map.resolve("stad"), klok);
            var eisers = new ArrayList<Schuldeiser>();
            for (Organisation een : EISERS) {
                var eiser = new Schuldeiser(
                        een.name(), deur.knooppunt(een), map.resolve(een.id().value()), klok);
                eiser.ronde();
                eisers.add(eiser);
            }
            assertThat(hulp.vraagSaldo("schuldeiser", "Jansen")).hasSize(5).allMatch(een -> een.endsWith(": gevraagd"));

            // twice: what was done is not done again
            ronde(hulp, eisers);
            ronde(hulp, eisers);
            assertThat(kort(hulp))
                    .containsExactly(
                            "inv-saldoverzoek-antwoord met bedrag", "inv-geen-medewerking", "", "schema: bericht", "");

            klok.forward(Duration.ofDays(11));
            ronde(hulp, eisers);
            assertThat(kort(hulp))
                    .containsExactly(
                            "inv-saldoverzoek-antwoord met bedrag",
                            "inv-geen-medewerking",
                            "inv-saldoverzoek-antwoord met bedrag",
                            "schema: bericht",
                            "");
            for (Schuldeiser een : eisers.subList(0, 3)) {
                assertThat(een.stand().beantwoord()).isEqualTo(1);
                assertThat(een.stand().tebeantwoorden()).isZero();
            }
        }
    }

    private static void ronde(Hulpverlener hulp, List<Schuldeiser> eisers) throws Exception {
        for (Schuldeiser een : eisers) {
            een.ronde();
        }
        hulp.ronde();
    }
}
