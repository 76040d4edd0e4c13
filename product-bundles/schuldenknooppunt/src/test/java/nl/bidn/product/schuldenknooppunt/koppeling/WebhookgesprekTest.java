// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Knooppunt;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Meldingen;
import nl.bidn.portal.sandbox.schuldenknooppunt.client.Meldingen.Melding;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Koppelopstelling;
import nl.bidn.product.schuldenknooppunt.Ontvanger;
import nl.bidn.product.schuldenknooppunt.Ontvanger.Ontvangen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A creditor's system asks to be told, is told by the node, and looks at it with the client that suppliers copy. */
class WebhookgesprekTest {
    private static final Organisation BANK =
            Koppelopstelling.organisatie("SE-BANK", OrganisationType.SCHULDEISER, "Bank Twee");

    @TempDir
    private Path map;

    private static Melding gelezen(Meldingen meldingen, Ontvangen kwam) throws Exception {
        return meldingen.ontvang(
                kwam.id(), kwam.moment(), kwam.handtekening(), kwam.inhoud().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSystemIsToldOnceWhatItDealsWithOnce() throws Exception {
        var opstelling = new Koppelopstelling(Engine.DERBY, Ontvanger.lijn(map.resolve("lijn")), BANK);
        try (var ontvanger = new Ontvanger();
                var deur = new Knooppuntdeur(map, opstelling, BANK)) {
            Knooppunt knooppunt = deur.knooppunt(BANK);
            UUID bank = UUID.fromString(
                    knooppunt.adresboek(BANK.name()).json().at("/adressen/0/id").asText());
            var abonnement = knooppunt
                    .abonneer(bank, URI.create(ontvanger.adres()), List.of("aangeboden"))
                    .ofFout()
                    .json();
            var meldingen = new Meldingen(List.of(abonnement.path("geheim").asText()), opstelling.clock);
            UUID nummer = UUID.fromString(abonnement.path("id").asText());

            String webhookId =
                    knooppunt.probeer(nummer).ofFout().json().path("webhookId").asText();
            ontvanger.antwoord(500);
            opstelling.werk();
            opstelling.clock.forward(Duration.ofSeconds(2));
            opstelling.werk();

            assertThat(ontvanger.ontvangen).hasSize(2);
            assertThat(gelezen(meldingen, ontvanger.ontvangen.get(0)))
                    .isEqualTo(new Melding(
                            webhookId, "proef", opstelling.clock.instant().minusSeconds(2), "", false));
            assertThat(gelezen(meldingen, ontvanger.ontvangen.get(1)).alEerder())
                    .isTrue();
            assertThat(knooppunt.zegOp(nummer).status()).isEqualTo(204);
            assertThat(knooppunt.probeer(nummer).status()).isEqualTo(404);
        }
    }
}
