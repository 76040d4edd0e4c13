// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.sandbox.schuldenknooppunt.Toelating;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Deur;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Soapdeur;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Koppelopstelling;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference client passes all that a supplier must pass, by REST and by SOAP, against the real gate. */
class ToelatingTest {
    private static final Organisation STAD =
            Koppelopstelling.organisatie("GM9901", OrganisationType.GEMEENTE, "Gemeente Voorbeeldstad");
    private static final Organisation BANK =
            Koppelopstelling.organisatie("SE-BANK", OrganisationType.SCHULDEISER, "Bank Twee");

    /** Of all runs: to make them takes long. */
    @TempDir
    private static Path sleutels;

    @TempDir
    private Path map;

    private enum Taal {
        REST,
        SOAP;

        Deur deur(Knooppuntdeur knooppunt, Organisation wie) throws Exception {
            return this == REST
                    ? knooppunt.knooppunt(wie)
                    : new Soapdeur(knooppunt.soap(wie), knooppunt.knooppunt(wie));
        }
    }

    @ParameterizedTest
    @CsvSource({"REST, REST", "SOAP, SOAP", "REST, SOAP", "SOAP, REST"})
    void theTwelveScenariosGoAsTheyShould(Taal vanStad, Taal vanBank) throws Exception {
        try (var deur = new Knooppuntdeur(map, Engine.DERBY, STAD, BANK)) {
            var toelating = new Toelating(
                    new Toelating.Partij(STAD.name(), vanStad.deur(deur, STAD), sleutels.resolve("stad")),
                    new Toelating.Partij(BANK.name(), vanBank.deur(deur, BANK), sleutels.resolve("bank")),
                    "inv-saldoverzoek",
                    "2.0",
                    deur.opstelling.clock,
                    deur.opstelling.clock::moveTo);
            assertThat(toelating.doe())
                    .hasSize(12)
                    .filteredOn(uitkomst -> !uitkomst.isGoed())
                    .isEmpty();
        }
    }
}
