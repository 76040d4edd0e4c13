// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BANK;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.beheerder;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.gebruiker;
import static nl.bidn.product.schuldenknooppunt.Testsleutels.jwk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Ontvanger.Ontvangen;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks.Maaksel;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks.Maaksel.Gemaakt;
import org.junit.jupiter.api.Test;

/** What systems are told, and how they are set up; on each database. */
abstract class Webhooktests extends Webhookproef {
    Webhooktests(Engine engine) {
        super(engine);
    }

    @Test
    void whatHappensArrivesSignedAndIsThenForgotten() throws Exception {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        UUID referentie = gebeurt(Gebeurtenis.AANGEBODEN);
        assertThat(wachtend(gemaakt)).hasSize(1);
        kwamenAan(0);
        portal.clock.forward(Duration.ofSeconds(3));

        portal.werk();

        assertThat(ontvanger.ontvangen).singleElement().satisfies(melding -> {
            assertThat(melding.inhoud())
                    .isEqualTo("{\"type\":\"bericht.aangeboden\",\"timestamp\":\"2026-11-23T09:00:00Z\","
                            + "\"data\":{\"referentienummer\":\"" + referentie + "\"}}");
            assertThat(melding.soort()).isEqualTo("application/json");
            assertThat(melding.pad()).isEqualTo("/meldingen");
            assertThat(melding.moment())
                    .isEqualTo(Long.toString(portal.clock.instant().getEpochSecond()));
            assertThat(melding.handtekening()).isEqualTo(handtekening(gemaakt.geheim(), melding));
        });
        assertThat(wachtend(gemaakt)).isEmpty();
        later(Duration.ofDays(1));
        kwamenAan(1);
    }

    @Test
    void systemsAreToldWhatTheyAskedForAndOnlyTheirOwn() {
        Gemaakt gemaakt = maak(Soort.BEVESTIGD, Soort.HERINNERING);
        gebeurt(Gebeurtenis.AANGEBODEN);
        gebeurt(Gebeurtenis.BEVESTIGD, BANK);
        gebeurt(Gebeurtenis.BEVESTIGD);
        gebeurt(Gebeurtenis.HERINNERING_ANTWOORDEN);
        portal.werk();

        assertThat(ontvanger.ontvangen)
                .extracting(melding -> melding.inhoud().replaceAll(".*\"type\":\"([^\"]*)\".*", "$1"))
                .containsExactlyInAnyOrder("bericht.bevestigd", "bericht.herinnering-antwoorden");
        assertThat(webhooks.verwijder(BEA, WATER.id(), gemaakt.webhook().id())).isTrue();
        gebeurt(Gebeurtenis.BEVESTIGD);
        portal.werk();
        kwamenAan(2);
    }

    @Test
    void whatIsUndoneIsNeverTold() {
        maak(Soort.AANGEBODEN);

        assertThatThrownBy(() -> portal.portal.transactions().run(() -> {
                    gebeurt(Gebeurtenis.AANGEBODEN);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        portal.werk();
        kwamenAan(0);
    }

    @Test
    void keysThatComeAndGoAreTold() {
        maak(Soort.SLEUTEL);
        var jan = gebruiker("jan", WATER);
        var sleutels = portal.diensten().sleutels();
        sleutels.voegToe(
                jan,
                WATER.id(),
                Gebruik.ONDERTEKENEN,
                jwk(0),
                portal.clock.instant().plus(Duration.ofDays(10)));
        portal.werk();
        later(Duration.ofDays(4));
        String kid = sleutels.van(jan, WATER.id()).get(0).kid();
        sleutels.trekIn(jan, Set.of(WATER.id()), kid);
        portal.werk();

        assertThat(ontvanger.ontvangen)
                .extracting(Ontvangen::inhoud)
                .allMatch(inhoud -> inhoud.endsWith("\"data\":{\"kid\":\"" + kid + "\"}}"))
                .extracting(inhoud -> inhoud.replaceAll(".*\"type\":\"([^\"]*)\".*", "$1"))
                .containsExactly("sleutel.toegevoegd", "sleutel.verloopt", "sleutel.ingetrokken");
    }

    @Test
    void bothSecretsAreGoodForADay() throws Exception {
        Gemaakt oud = maak(Soort.AANGEBODEN);
        Gemaakt nieuw =
                webhooks.vernieuwGeheim(BEA, WATER.id(), oud.webhook().id()).orElseThrow();
        assertThat(nieuw.geheim()).startsWith("whsec_").isNotEqualTo(oud.geheim());
        assertThat(nieuw.webhook().vorigGeheimTot())
                .contains(portal.clock.instant().plus(Duration.ofDays(1)));

        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.werk();
        portal.clock.forward(Duration.ofDays(1));
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.werk();

        Ontvangen eerst = ontvanger.ontvangen.get(0);
        assertThat(eerst.handtekening())
                .isEqualTo(handtekening(nieuw.geheim(), eerst) + " " + handtekening(oud.geheim(), eerst));
        Ontvangen later = ontvanger.ontvangen.get(1);
        assertThat(later.handtekening()).isEqualTo(handtekening(nieuw.geheim(), later));
    }

    @Test
    void aTrialSaysNothingOfAnything() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        UUID id = webhooks.probeer(BEA, WATER.id(), gemaakt.webhook().id()).orElseThrow();
        portal.werk();

        assertThat(ontvanger.ontvangen).singleElement().satisfies(melding -> {
            assertThat(melding.id()).isEqualTo(id.toString());
            assertThat(melding.inhoud()).startsWith("{\"type\":\"proef\"").endsWith("\"data\":{}}");
        });
    }

    @Test
    void thereAreNotTwoForOneAddressAndNotMoreThanTen() {
        maak(Soort.AANGEBODEN);
        assertThat(webhooks.maak(BEA, WATER.id(), ontvanger.adres(), Set.of(Soort.BEVESTIGD)))
                .isEqualTo(new Maaksel.Geweigerd("webhook-adres-bekend", "adres"));
        assertThat(webhooks.maak(BEA, WATER.id(), ontvanger.adres() + "/x", Set.of()))
                .isEqualTo(new Maaksel.Geweigerd("webhook-zonder-gebeurtenis", "gebeurtenissen"));
        for (int i = 1; i < Webhooks.MEESTE; i++) {
            maak(ontvanger.adres() + "/" + i, Soort.AANGEBODEN);
        }
        assertThat(webhooks.maak(BEA, WATER.id(), ontvanger.adres() + "/x", Set.of(Soort.BEVESTIGD)))
                .isEqualTo(new Maaksel.Geweigerd("te-veel-webhooks", "adres"));
        assertThat(webhooks.van(BEA, WATER.id())).hasSize(Webhooks.MEESTE);
    }

    @Test
    void othersSeeAndChangeNothing() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        UUID id = gemaakt.webhook().id();
        var ander = beheerder("bob", BANK);

        assertThat(webhooks.vind(ander, BANK.id(), id)).isEmpty();
        assertThat(webhooks.verwijder(ander, BANK.id(), id)).isFalse();
        assertThat(webhooks.vernieuwGeheim(ander, BANK.id(), id)).isEmpty();
        assertThat(webhooks.probeer(ander, BANK.id(), id)).isEmpty();
        assertThatThrownBy(() -> webhooks.van(ander, WATER.id())).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> webhooks.verwijder(ander, WATER.id(), id)).isInstanceOf(SecurityException.class);
        assertThat(webhooks.van(BEA, WATER.id())).hasSize(1);
    }

    @Test
    void aSecretIsKeptSealedAndToldOnce() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        String bewaard = portal.database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT geheim FROM schuldenknooppunt.webhook")) {
                rows.next();
                return rows.getString(1);
            }
        });

        assertThat(bewaard).doesNotContain(gemaakt.geheim().substring("whsec_".length()));
        assertThat(gemaakt.toString()).doesNotContain(gemaakt.geheim());
        assertThat(nu(gemaakt).toString()).doesNotContain(gemaakt.geheim());
        assertThat(portal.audit.lines().toString()).doesNotContain(gemaakt.geheim());
    }
}
