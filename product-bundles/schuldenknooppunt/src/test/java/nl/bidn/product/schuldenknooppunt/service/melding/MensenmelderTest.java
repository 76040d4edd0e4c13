// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.melding;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BANK;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.STAD;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.beheerder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.testkit.RecordingNotices.Mailed;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.Boeksoorten;
import nl.bidn.product.schuldenknooppunt.Diensten;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aanvraag;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Contactpersoon;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnement.Wanneer;
import nl.bidn.product.schuldenknooppunt.service.melding.Abonnementen.Fout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MensenmelderTest {
    private Adresboekopstelling portal;
    private Diensten diensten;

    @BeforeEach
    void open() {
        portal = new Adresboekopstelling(Engine.DERBY).aangesloten();
        diensten = portal.diensten();
        bewaar(
                new Abonnement("team@water.nl", Wanneer.METEEN, true),
                new Abonnement("dag@water.nl", Wanneer.DAGELIJKS, false),
                new Abonnement("stil@water.nl", Wanneer.UIT, true));
    }

    private Fout bewaar(Abonnement... abonnementen) {
        return diensten.abonnementen().bewaar(beheerder("bea", WATER), WATER.id(), List.of(abonnementen));
    }

    private void meld(Gebeurtenis gebeurtenis, Organisation wie) {
        Instant nu = portal.clock.instant();
        UUID van = diensten.adresboek().van(STAD.id()).orElseThrow().id();
        UUID aan = diensten.adresboek().van(WATER.id()).orElseThrow().id();
        var kop = new Kop(UUID.randomUUID(), UUID.randomUUID(), Optional.empty(), van, aan, Boeksoorten.VRAAG);
        var bericht = new Bericht(kop, Stand.AANGEBODEN, nu, false, nu, Optional.empty(), Optional.empty(), false);
        portal.portal.transactions().run(() -> diensten.melder().meld(gebeurtenis, wie.id(), bericht));
    }

    private List<String> verteld() {
        int voor = portal.notices.told().size();
        portal.clock.forward(Duration.ofSeconds(20));
        portal.werk();
        return portal.notices.told().stream()
                .skip(voor)
                .map(told -> told.permission() + " " + told.organisations() + " " + told.key() + told.arguments())
                .toList();
    }

    private List<String> gemaild() {
        return portal.notices.mailed().stream()
                .flatMap((Mailed mailed) -> mailed.addresses().stream().sorted())
                .toList();
    }

    @Test
    void manyMessagesAreToldOnce() {
        for (int i = 0; i < 50; i++) {
            meld(Gebeurtenis.AANGEBODEN, WATER);
        }
        assertThat(portal.tasks.waiting()).hasSize(1);

        assertThat(verteld()).containsExactly("berichten [SE-WATER] bericht-klaar[]");
        assertThat(gemaild()).containsExactly("team@water.nl");
        meld(Gebeurtenis.AANGEBODEN, WATER);
        assertThat(verteld()).hasSize(1);
    }

    @Test
    void whatIsUndoneCoversNothing() {
        assertThatThrownBy(() -> portal.portal.transactions().run(() -> {
                    meld(Gebeurtenis.AANGEBODEN, WATER);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(portal.tasks.waiting()).isEmpty();

        meld(Gebeurtenis.AANGEBODEN, WATER);
        assertThat(verteld()).hasSize(1);
    }

    @Test
    void senderAndReceiverHearOfALapseInTheirOwnWords() {
        meld(Gebeurtenis.VERLOPEN, STAD);
        meld(Gebeurtenis.VERLOPEN, WATER);

        assertThat(verteld())
                .containsExactlyInAnyOrder(
                        "berichten [GM9901] bericht-verlopen-afzender[]",
                        "berichten [SE-WATER] bericht-verlopen-ontvanger[]");
    }

    @Test
    void remindersGoToThoseWhoWantThem() {
        meld(Gebeurtenis.HERINNERING_BEVESTIGEN, WATER);

        assertThat(verteld()).containsExactly("berichten [SE-WATER] herinnering-bevestigen[]");
        assertThat(gemaild()).containsExactly("stil@water.nl", "team@water.nl");
    }

    @Test
    void whatIsSeenAnywayIsNotMailed() {
        meld(Gebeurtenis.BEVESTIGD, STAD);
        meld(Gebeurtenis.INGETROKKEN, WATER);

        assertThat(verteld()).isEmpty();
    }

    @Test
    void onceADayIfSomethingIsWaiting() throws Exception {
        diensten.mailDagelijks(organisatie -> false).run(portal.clock);
        portal.werk();
        assertThat(gemaild()).isEmpty();

        diensten.mailDagelijks(organisatie -> organisatie.equals(WATER.id())).run(portal.clock);
        portal.werk();
        assertThat(gemaild()).containsExactly("dag@water.nl");
        assertThat(portal.notices.told()).isEmpty();
    }

    @Test
    void onlyGoodAddressesAreKept() {
        assertThat(bewaar(new Abonnement("x", Wanneer.METEEN, true))).isEqualTo(Fout.GEEN_MAILADRES);
        assertThat(bewaar(new Abonnement("a@b.nl", Wanneer.METEEN, true), new Abonnement("A@b.nl", Wanneer.UIT, true)))
                .isEqualTo(Fout.DUBBEL);
        assertThat(diensten.abonnementen().abonnementen(beheerder("bea", WATER), WATER.id()))
                .hasSize(3);
        assertThat(bewaar(new Abonnement("team@water.nl", Wanneer.UIT, false))).isEqualTo(Fout.GEEN);
        assertThat(diensten.abonnementen().abonnementen(beheerder("bea", WATER), WATER.id()))
                .containsExactly(new Abonnement("team@water.nl", Wanneer.UIT, false));
        assertThatThrownBy(() -> diensten.abonnementen().abonnementen(beheerder("piet", BANK), WATER.id()))
                .isInstanceOf(SecurityException.class);
    }

    @Test
    void whoeverLeftIsForgottenAfterAMonth() throws Exception {
        var jan = List.of(new Contactpersoon("1", "Jan Jansen", "teamleider", "jan@water.nl", ""));
        portal.portal.transactions().run(() -> portal.stores.meldingen().bewaarContactpersonen(WATER.id(), jan));
        diensten.deelnemers().vraagContactpersonen(beheerder("bea", WATER), WATER.id(), List.of());
        diensten.deelnemers().vraagVestigingen(beheerder("bea", WATER), WATER.id(), List.of("Noord"), "");
        diensten.sluitAf(WATER);
        portal.clock.forward(Duration.ofDays(31));

        diensten.jobs().get(0).run(portal.clock);

        assertThat(diensten.abonnementen().abonnementen(beheerder("bea", WATER), WATER.id()))
                .isEmpty();
        assertThat(diensten.abonnementen().contactpersonen(beheerder("bea", WATER), WATER.id()))
                .isEmpty();
        assertThat(diensten.deelnemers().aanvragen(beheerder("bea", WATER), WATER.id()))
                .hasSize(2)
                .noneMatch(Aanvraag::isOpen);
    }
}
