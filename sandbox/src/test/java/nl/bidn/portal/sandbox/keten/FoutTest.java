// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.gate.outgoing.HttpsOutgoing;
import nl.bidn.portal.sandbox.cak.Cak;
import nl.bidn.portal.sandbox.keten.Boek.Regel;
import nl.bidn.portal.sandbox.vecozo.Vecozo;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.TestEnvironment;
import nl.bidn.product.zorgcak.service.CakPartner;
import nl.bidn.product.zorgvecozo.service.VecozoPartner;
import nl.bidn.product.zorgvecozo.service.Vertaling;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;
import nl.bidn.zorg.keten.lijn.SoapLijn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A municipality can do nothing with a message: its partner hears it, over the line that the portal has, with the certificates
 * that the first start of a sandbox makes.
 */
class FoutTest {
    private static final Adres STAD = Adres.gemeente("9901");
    private static final Adres AANBIEDER = Adres.aanbieder("99990001");
    /** Nobody listens there, and the stand-ins have nothing to bring. */
    private static final URI PORTAL = URI.create("https://localhost:1/");

    @TempDir
    private static Path data;

    private static Path keys;

    private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");

    @BeforeAll
    static void firstStart() throws IOException, InterruptedException {
        keys = Files.createDirectories(data.resolve("keys"));
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.bidn.portal.client.Client",
                        "sandbox-keys",
                        keys.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
    }

    private static SoapLijn lijn(String partner, URI address) {
        var lijn = new SoapLijn(new HttpsOutgoing(TestEnvironment.sandbox().in(data)), partner);
        lijn.stelIn(address.toString(), keys.resolve("sandbox-ca.pem").toString(), 20);
        return lijn;
    }

    /** The message that the municipality can do nothing with. */
    private Envelop van(Adres zender, String functie, String referentienummer) {
        return new Envelop(
                Envelop.Soort.HEEN,
                zender,
                STAD,
                referentienummer,
                Optional.empty(),
                functie,
                "0003",
                "0002",
                clock.instant());
    }

    private Overdracht meld(Ketenpartner partner, String nummer, Envelop over) throws IOException {
        return meld(partner, nummer, over, "GEM01");
    }

    private Overdracht meld(Ketenpartner partner, String nummer, Envelop over, String code) throws IOException {
        var fout = new Foutmelding(
                STAD,
                over.zender(),
                nummer,
                over.referentienummer(),
                code,
                "Wij kennen deze <cliënt> niet.",
                clock.instant());
        return partner.meld(fout, over);
    }

    @Test
    void vecozoHearsIt() throws IOException {
        try (var vecozo = new Vecozo(0, keys, PORTAL, data.resolve("vecozo"), Duration.ZERO, clock)) {
            var partner = new VecozoPartner(lijn("VECOZO", vecozo.address()), Vertaling.lees());
            Envelop start = van(AANBIEDER, "WMO305", UUID.randomUUID().toString());

            assertThat(meld(partner, UUID.randomUUID().toString(), start)).isInstanceOf(Overdracht.Aangenomen.class);
            assertThat(meld(partner, UUID.randomUUID().toString(), start)).isInstanceOf(Overdracht.Aangenomen.class);

            assertThat(vecozo.boek().regels())
                    .containsExactly(new Regel(
                            "fout " + start.referentienummer(),
                            2,
                            "MeldenStatus",
                            STAD.code(),
                            AANBIEDER.code(),
                            "",
                            clock.instant().toString()));
        }
    }

    @Test
    void vecozoRefusesAFaultWithoutACode() throws IOException {
        try (var vecozo = new Vecozo(0, keys, PORTAL, data.resolve("vecozo-2"), Duration.ZERO, clock)) {
            var partner = new VecozoPartner(lijn("VECOZO", vecozo.address()), Vertaling.lees());
            Envelop start = van(AANBIEDER, "WMO305", UUID.randomUUID().toString());

            assertThat(meld(partner, UUID.randomUUID().toString(), start, ""))
                    .isEqualTo(new Overdracht.Geweigerd("BRS33", "VECOZO weet niet waar dit bericht heen moet."));
            assertThat(vecozo.boek().regels()).isEmpty();
        }
    }

    @Test
    void theCakHearsIt() throws IOException {
        try (var cak = new Cak(0, keys, PORTAL, data.resolve("cak"), Duration.ZERO, clock)) {
            var partner = new CakPartner(lijn("CAK", cak.address()));
            Envelop retour = van(Adres.CAK, "WMO402", UUID.randomUUID().toString());
            String nummer = UUID.randomUUID().toString();

            assertThat(meld(partner, nummer, retour)).isInstanceOf(Overdracht.Aangenomen.class);
            assertThat(meld(partner, nummer, retour)).isInstanceOf(Overdracht.Aangenomen.class);

            assertThat(cak.boek().regels())
                    .containsExactly(new Regel(
                            nummer,
                            2,
                            "Fo01",
                            STAD.code(),
                            "CAK",
                            "",
                            clock.instant().toString()));
        }
    }

    @Test
    void theCakRefusesAFaultWithoutANumberOfItsOwn() throws IOException {
        try (var cak = new Cak(0, keys, PORTAL, data.resolve("cak-2"), Duration.ZERO, clock)) {
            var partner = new CakPartner(lijn("CAK", cak.address()));
            Envelop retour = van(Adres.CAK, "WMO402", UUID.randomUUID().toString());

            assertThat(meld(partner, "fout-1", retour))
                    .isEqualTo(new Overdracht.Geweigerd("IB001", "De foutmelding klopt niet"));
            assertThat(cak.boek().regels()).isEmpty();
        }
    }
}
