// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Namaak;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AanbodregelsTest {
    private final Knooppunt er = new Knooppunt(Engine.DERBY);

    @AfterEach
    void close() {
        assertThat(er.kluisbestanden()).isZero();
        er.close();
    }

    private List<Weigering> geweigerd(Adres van, Adres aan, Berichttype type) {
        return geweigerd(van, aan, type, er.namaak.jwe(er.bank.sleutels().get(0).jwk(), 1024));
    }

    private List<Weigering> geweigerd(Adres van, Adres aan, Berichttype type, byte[] jwe) {
        Kop kop = Knooppunt.kop(van, aan, type);
        return Knooppunt.geweigerd(er.berichten.bied(Knooppunt.beller(van), van.organisatie(), kop, Set.of(), jwe));
    }

    private static Adres met(
            Adres a, Deelnemersoort soort, Set<Module> modules, Set<Berichttype> types, boolean actief) {
        return new Adres(
                a.id(), a.organisatie(), a.naam(), soort, a.vestigingen(), modules, types, a.sleutels(), actief);
    }

    private static Adres met(Adres a, Sleutel... sleutels) {
        return new Adres(
                a.id(),
                a.organisatie(),
                a.naam(),
                a.soort(),
                a.vestigingen(),
                a.modules(),
                a.aanvaardt(),
                List.of(sleutels),
                a.actief());
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        Adres niemand = new Adres(
                UUID.randomUUID(),
                er.stad.organisatie(),
                "",
                Deelnemersoort.SCHULDEISER,
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                true);

        assertThat(geweigerd(niemand, niemand, new Berichttype("niets", "1.0")))
                .containsExactly(
                        Weigering.AFZENDER_ONBEKEND, Weigering.ONTVANGER_ONBEKEND, Weigering.BERICHTTYPE_ONBEKEND);
        assertThat(er.audit.lines()).hasSize(1);
    }

    @Test
    void sendsNothingInTheNameOfSomebodyElse() {
        Kop kop = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);

        assertThat(Knooppunt.geweigerd(er.berichten.bied(
                        Knooppunt.beller(er.winkel), er.winkel.organisatie(), kop, Set.of(), er.jweVoor(er.bank))))
                .containsExactly(Weigering.AFZENDER_ONBEKEND);
    }

    @Test
    void looksAtBothEnds() {
        assertThat(geweigerd(er.bank, er.stad, Proefsoorten.VRAAG, er.jweVoor(er.stad)))
                .containsExactly(Weigering.AFZENDER_MAG_NIET, Weigering.ONTVANGER_MAG_NIET);
        er.adresboek.vervang(met(er.bank, Deelnemersoort.SCHULDEISER, Set.of(Module.WAARBORGFONDS), Set.of(), false));
        assertThat(geweigerd(er.stad, er.bank, Proefsoorten.VRAAG))
                .containsExactly(
                        Weigering.ONTVANGER_NIET_ACTIEF,
                        Weigering.ONTVANGER_ZONDER_MODULE,
                        Weigering.VERSIE_NIET_AANVAARD);
        er.adresboek.vervang(er.bank);
        er.adresboek.vervang(met(er.stad, Deelnemersoort.SHV_OVERIG, Set.of(), Set.of(), false));
        assertThat(geweigerd(er.stad, er.bank, Proefsoorten.VRAAG))
                .containsExactly(
                        Weigering.AFZENDER_NIET_ACTIEF, Weigering.AFZENDER_ZONDER_MODULE, Weigering.BIJLAGE_ONTBREEKT);
    }

    @Test
    void takesOnlyWhatIsEncryptedForAKeyOfTheReceiverThatIsValidNow() {
        Sleutel nu = er.bank.sleutels().get(0);
        String jwk = new Namaak(9).jwk();
        Instant voor = er.clock.instant();
        var oud = new Sleutel(
                Namaak.kid(jwk), Gebruik.VERSLEUTELEN, jwk, voor.minus(Duration.ofDays(9)), voor, Optional.empty());
        byte[] metOud = er.namaak.jwe(jwk, 1024);

        assertThat(geweigerd(er.stad, er.bank, Proefsoorten.VRAAG, metOud)).containsExactly(Weigering.SLEUTEL_ONBEKEND);
        er.adresboek.vervang(met(er.bank, nu, oud));
        assertThat(geweigerd(er.stad, er.bank, Proefsoorten.VRAAG, metOud))
                .containsExactly(Weigering.SLEUTEL_NIET_GELDIG);
        assertThat(geweigerd(er.stad, er.bank, Proefsoorten.VRAAG, er.jweVoor(er.winkel)))
                .containsExactly(Weigering.SLEUTEL_ONBEKEND);
        byte[] kort = er.namaak.jwe(Namaak.kop(nu.kid()), 256, 12, 1024, 16);
        assertThat(geweigerd(er.stad, er.bank, Proefsoorten.VRAAG, kort)).containsExactly(Weigering.JWE_SLEUTELLENGTE);
        assertThat(geweigerd(
                        er.stad, er.bank, Proefsoorten.VRAAG, "{\"klant\":\"J\"}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(Weigering.GEEN_JWE);
        er.adresboek.vervang(met(
                er.bank,
                new Sleutel(
                        nu.kid(), Gebruik.ONDERTEKENEN, nu.jwk(), nu.geldigVan(), nu.geldigTot(), Optional.empty())));
        assertThat(geweigerd(er.stad, er.bank, Proefsoorten.VRAAG)).containsExactly(Weigering.GEEN_SLEUTEL);
    }
}
