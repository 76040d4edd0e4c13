// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.aangenomen;
import static nl.bidn.product.schuldenknooppunt.Knooppunt.beller;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import nl.bidn.product.schuldenknooppunt.service.melding.Melder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A receiver withdraws a key: those whose messages wait for that key are told, and see which these are. */
class VertelAfzendersTest {
    private static final int MEER_DAN_EEN_DEEL = 130;

    private final Knooppunt er = new Knooppunt(TestDatabase.Engine.DERBY);
    private final List<String> systemen = new ArrayList<>();

    @AfterEach
    void sluit() {
        er.close();
    }

    @Test
    void tellsWhoseMessagesWaitForTheKeyAndNobodyElse() {
        Kop wacht = er.vraag();
        Kop opgehaald = er.vraag();
        er.berichten.haal(beller(er.bank), opgehaald.referentie());
        trekInEnMaakNieuwe();
        Kop nieuw = Knooppunt.kop(er.stad, er.bank, Proefsoorten.KENNISGEVING);
        aangenomen(er.bied(nieuw));

        assertThat(verteld()).containsExactly(Set.of(Knooppunt.STAD.id()));
        assertThat(systemen)
                .as("each message by itself")
                .containsExactly("ONLEESBAAR " + Knooppunt.STAD.id().value() + " " + wacht.referentie());
        assertThat(isOnleesbaar(Knooppunt.STAD.id(), wacht)).isTrue();
        assertThat(isOnleesbaar(Knooppunt.BANK.id(), wacht))
                .as("also to who withdrew it")
                .isTrue();
        assertThat(isOnleesbaar(Knooppunt.STAD.id(), opgehaald))
                .as("was read by that key, perhaps")
                .isFalse();
        assertThat(isOnleesbaar(Knooppunt.STAD.id(), nieuw))
                .as("for the new key")
                .isFalse();
        assertThat(isOnleesbaar(Knooppunt.WINKEL.id(), wacht))
                .as("of somebody else")
                .isFalse();
    }

    @Test
    void tellsNobodyWhereNothingWaits() {
        Kop bevestigd = er.bevestigdeVraag();
        trekInEnMaakNieuwe();
        assertThat(verteld()).isEmpty();
        assertThat(systemen).isEmpty();
        assertThat(isOnleesbaar(Knooppunt.STAD.id(), bevestigd)).isFalse();
    }

    @Test
    void passesOverNoneThoughOthersGoMeanwhile() {
        Stream.generate(er::vraag).limit(MEER_DAN_EEN_DEEL).forEach(kop -> {});
        trekInEnMaakNieuwe();
        var verteld = new HashSet<UUID>();
        work((wat, wie, bericht) -> {
            verteld.add(bericht.kop().referentie());
            er.berichten.trekIn(beller(er.stad), bericht.kop().referentie());
        });
        assertThat(verteld).hasSize(MEER_DAN_EEN_DEEL);
    }

    private void trekInEnMaakNieuwe() {
        Adres bank = er.bank;
        Sleutel oud = bank.sleutels().get(0);
        var nu = er.clock.instant();
        var ingetrokken =
                new Sleutel(oud.kid(), oud.gebruik(), oud.jwk(), oud.geldigVan(), oud.geldigTot(), Optional.of(nu));
        Sleutel ander = er.winkel.sleutels().get(0);
        var nieuw =
                new Sleutel(ander.kid(), Gebruik.VERSLEUTELEN, ander.jwk(), nu, ander.geldigTot(), Optional.empty());
        er.adresboek.vervang(new Adres(
                bank.id(),
                bank.organisatie(),
                bank.naam(),
                bank.soort(),
                bank.vestigingen(),
                bank.modules(),
                bank.aanvaardt(),
                List.of(nieuw, ingetrokken),
                true));
    }

    private List<Set<OrganisationId>> verteld() {
        work((wat, wie, bericht) ->
                systemen.add(wat + " " + wie.value() + " " + bericht.kop().referentie()));
        var wie = new ArrayList<Set<OrganisationId>>();
        ((RecordingNotices) er.portal.notices()).told().forEach(told -> {
            assertThat(told.key()).isEqualTo("sleutel-ontvanger-ingetrokken");
            assertThat(told.path()).isEqualTo("verzonden");
            wie.add(told.organisations());
        });
        return wie;
    }

    private void work(Melder melder) {
        var worker = new VertelAfzenders(er.store, er.adresboek, melder, er.portal);
        assertThat(worker.work(new Task(Knooppunt.BANK.id(), "kid", 1, er.clock.instant())))
                .isInstanceOf(Worker.Result.Done.class);
    }

    private boolean isOnleesbaar(OrganisationId afzender, Kop kop) {
        return er.berichten.ingetrokkenSleutel(Set.of(afzender), er.nu(kop)).isPresent();
    }
}
