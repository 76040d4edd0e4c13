// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.wlzregistertoets.KapotteStroom;
import nl.bidn.product.wlzregistertoets.Registerbestand;
import nl.bidn.product.wlzregistertoets.Registeropstelling;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;
import nl.bidn.product.wlzregistertoets.service.register.Registerleveringen.Antwoord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a delivery comes in; the same on each database. */
abstract class LeveringTests {
    private static final List<String> BSNS = Registerbestand.bsns(300);

    Registeropstelling er;
    private byte[] bestand = {};

    abstract Engine engine();

    @BeforeEach
    void open() {
        er = new Registeropstelling(engine());
        bestand = Registerbestand.van(er.clock.instant(), Registerbestand.personen(300, 'J'))
                .getBytes(UTF_8);
    }

    private byte[] stuk(int van, int tot) {
        return Arrays.copyOfRange(bestand, van, tot);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static boolean nieuw(Antwoord antwoord) {
        return ((Antwoord.Goed) antwoord).nieuw();
    }

    @Test
    void partsAreOneFileWhereverTheyEnd() throws IOException {
        er.leveringen.begin(er.ciz, "een");
        er.deel("een", 3, stuk(5000, bestand.length));
        er.deel("een", 1, stuk(0, 1234));
        er.leveringen.deel(er.ciz, "een", 2, true, new ByteArrayInputStream(gzip(stuk(1234, 5000))));
        er.leveringen.sluit(er.ciz, "een", 3);

        assertThat(er.tasks.waiting())
                .anyMatch(asked -> asked.worker().equals("laad-register")
                        && asked.organisation().equals(Registeropstelling.CIZ.id())
                        && asked.subject().equals("een"));
        er.laad("een");
        assertThat(er.levering("een").staat()).isEqualTo(Staat.GELADEN);
        assertThat(er.levering("een").aantal()).isEqualTo(300);
        assertThat(BSNS).allSatisfy(bsn -> assertThat(er.status(bsn)).contains(WlzStatus.JA));
        assertThat(er.rijen("register_brok")).isZero();
    }

    @Test
    void theSameAgainChangesNothingAndSomethingElseIsRefused() throws IOException {
        assertThat(nieuw(er.leveringen.begin(er.ciz, "een"))).isTrue();
        assertThat(nieuw(er.leveringen.begin(er.ciz, "een"))).isFalse();

        assertThat(nieuw(er.deel("een", 1, bestand))).isTrue();
        assertThat(nieuw(er.deel("een", 1, bestand))).isFalse();
        assertThat(er.deel("een", 1, stuk(0, 10))).isInstanceOf(Antwoord.Anders.class);
        assertThat(er.leveringen.deel(er.ciz, "een", 1, true, new ByteArrayInputStream(bestand)))
                .isInstanceOf(Antwoord.Anders.class);

        assertThat(nieuw(er.leveringen.sluit(er.ciz, "een", 1))).isTrue();
        assertThat(nieuw(er.leveringen.sluit(er.ciz, "een", 1))).isFalse();
        assertThat(er.leveringen.sluit(er.ciz, "een", 2)).isInstanceOf(Antwoord.Anders.class);
        assertThat(nieuw(er.deel("een", 1, bestand))).isFalse();
        assertThat(er.deel("een", 2, bestand)).isEqualTo(new Antwoord.Gesloten(Staat.LADEN));
        assertThat(er.rijen("register_brok")).isOne();
    }

    @Test
    void allPartsMustBeThereAndNoOthers() {
        er.leveringen.begin(er.ciz, "een");
        er.deel("een", 1, stuk(0, 10));
        er.deel("een", 4, stuk(10, 20));

        assertThat(er.leveringen.sluit(er.ciz, "een", 4)).isEqualTo(new Antwoord.DelenKloppenNiet(List.of(2, 3)));
        assertThat(er.leveringen.sluit(er.ciz, "een", 1)).isEqualTo(new Antwoord.DelenKloppenNiet(List.of(4)));
        assertThat(er.levering("een").staat()).isEqualTo(Staat.ONTVANGEN);
        assertThat(er.tasks.waiting()).isEmpty();
    }

    @Test
    void ofAPartThatWasCutOffNothingCounts() {
        er.leveringen.begin(er.ciz, "een");
        var half = new SequenceInputStream(new ByteArrayInputStream(new byte[5 << 20]), new KapotteStroom());

        assertThatThrownBy(() -> er.leveringen.deel(er.ciz, "een", 1, false, half))
                .isInstanceOf(IOException.class);

        assertThat(er.leveringen.overzicht(er.ciz, "een").orElseThrow().delen()).isEmpty();
        assertThat(nieuw(er.deel("een", 1, bestand))).isTrue();
        er.leveringen.sluit(er.ciz, "een", 1);
        er.laad("een");
        assertThat(er.levering("een").staat()).isEqualTo(Staat.GELADEN);
        assertThat(er.rijen("register_brok")).isZero();
    }

    @Test
    void aPartThatCanNotBeUnpackedRefusesTheWhole() throws IOException {
        er.leveringen.begin(er.ciz, "een");
        er.leveringen.deel(er.ciz, "een", 1, true, new ByteArrayInputStream(bestand));
        er.leveringen.sluit(er.ciz, "een", 1);
        er.laad("een");
        byte[] zip = gzip(bestand);
        er.leveringen.begin(er.ciz, "twee");
        er.leveringen.deel(er.ciz, "twee", 1, true, new ByteArrayInputStream(Arrays.copyOf(zip, zip.length / 2)));
        er.leveringen.sluit(er.ciz, "twee", 1);
        er.laad("twee");

        assertThat(er.fouten("een")).contains("1 deel-onleesbaar");
        assertThat(er.fouten("twee")).contains("1 deel-onleesbaar");
    }

    @Test
    void eachSenderHasItsOwnDeliveries() throws IOException {
        TestCaller ander = TestCaller.system("00000099000000009999").with("leveren", Registeropstelling.ANDER);
        er.leveringen.begin(er.ciz, "een");
        er.deel("een", 1, bestand);

        assertThat(er.leveringen.overzicht(ander, "een")).isEmpty();
        assertThat(er.leveringen.sluit(ander, "een", 1)).isInstanceOf(Antwoord.GeenLevering.class);
        assertThat(er.leveringen.deel(ander, "een", 2, false, new ByteArrayInputStream(bestand)))
                .isInstanceOf(Antwoord.GeenLevering.class);
        assertThat(nieuw(er.leveringen.begin(ander, "een"))).isTrue();
        assertThat(er.leveringen.overzicht(ander, "een").orElseThrow().delen()).isEmpty();
    }

    @Test
    void whoMayNotDeliverGetsNothing() {
        TestCaller gemeente =
                TestCaller.system("00000099000000009999").with("raadplegen", TestCaller.municipality("GM9901"));

        assertThatThrownBy(() -> er.leveringen.begin(gemeente, "een")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> er.leveringen.overzicht(gemeente, "een")).isInstanceOf(SecurityException.class);
    }

    @Test
    void whatWasNeverClosedAndWhatIsOldIsRemoved() {
        er.leveringen.begin(er.ciz, "open");
        er.deel("open", 1, bestand);
        er.lever("geladen", new String(bestand, UTF_8));
        er.lever("geweigerd", "niets");

        er.clock.forward(Duration.ofDays(2).plusSeconds(1));
        er.opruimen().run(er.clock);
        assertThat(er.leveringen.overzicht(er.ciz, "open")).isEmpty();
        assertThat(er.rijen("register_brok")).isZero();
        assertThat(er.rijen("register_deel")).isEqualTo(2);

        er.clock.forward(Duration.ofDays(362));
        er.opruimen().run(er.clock);
        assertThat(er.rijen("register_levering")).isEqualTo(2);
        er.clock.forward(Duration.ofDays(3));
        er.opruimen().run(er.clock);
        assertThat(er.rijen("register_levering") + er.rijen("register_deel") + er.rijen("register_fout"))
                .isZero();
    }

    /** Nobody who reads the tables finds a number. */
    @Test
    void nothingStandsInClear() {
        er.lever("een", new String(bestand, UTF_8));

        byte[] paginas = er.database.sql().call(connection -> {
            var alles = new ByteArrayOutputStream();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT inhoud FROM wlz_registertoets.register_pagina")) {
                while (rows.next()) {
                    alles.writeBytes(rows.getBytes(1));
                }
            }
            return alles.toByteArray();
        });
        assertThat(new String(paginas, UTF_8)).doesNotContain(BSNS.get(0));
        assertThat(paginas.length).isEqualTo(300 * 26 + er.rijen("register_pagina") * 28);
    }
}
