// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Standaard;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stand-ins make obeys the standards, by the hub's own check. */
class BerichtenTest {
    private static final LocalDate DAG = LocalDate.of(2026, 11, 20);
    private static final Keuring KEURING = new Keuring(
            new Standaarden(List.of("iwmo-3.2", "ijw-3.2", "ieb-1.0").stream()
                    .map(BerichtenTest::standaard)
                    .toList()),
            new WstxInputFactory());

    @ParameterizedTest
    @ValueSource(
            strings = {"WMO305", "WMO307", "WMO315", "WMO317", "WMO323", "JW305", "JW307", "JW315", "JW317", "JW323"})
    void aMessageOfACareProviderIsRight(String functie) throws IOException {
        goed(Berichtmaker.maak(functie, "99990001", "9901", "999900006", "ABC123", DAG));
    }

    @Test
    void aRetourIsRightWhetherAllIsWellOrNot() throws IOException {
        Heenkop wmo = heen("iwmo", "wmo301", "414", "<p:Ontvanger>99990001</p:Ontvanger>", "3");
        Heenkop jw = heen("ijw", "jw319", "488", "<p:Ontvanger>99990001</p:Ontvanger>", "3");

        goed(Retourmaker.maak(wmo, "WMO302", "R1", DAG, Optional.empty()));
        goed(Retourmaker.maak(wmo, "WMO302", "R2", DAG, Optional.of("0001")));
        goed(Retourmaker.maak(jw, "JW320", "R3", DAG, Optional.empty()));
    }

    @Test
    void aRetourOfTheCakIsRight() throws IOException {
        Heenkop ieb = heen("ieb", "wmo401", "470", "", "1");

        goed(Retourmaker.maak(ieb, "WMO402", "R1", DAG, Optional.empty()));
    }

    private static Heenkop heen(String standaard, String bericht, String code, String ontvanger, String versie)
            throws IOException {
        boolean ieb = standaard.equals("ieb");
        String xml = "<p:Bericht xmlns:b='http://www.istandaarden.nl/" + standaard + (ieb ? "/1_0" : "/3_2")
                + "/basisschema/schema' xmlns:p='http://www.istandaarden.nl/" + standaard + (ieb ? "/1_0/" : "/3_2/")
                + bericht + "/schema'><p:Header><p:BerichtCode>" + code + "</p:BerichtCode><p:BerichtVersie>" + versie
                + "</p:BerichtVersie><p:BerichtSubversie>" + (ieb ? 0 : 2) + "</p:BerichtSubversie><p:Afzender>9901"
                + "</p:Afzender>" + ontvanger + "<p:BerichtIdentificatie><b:Identificatie>1</b:Identificatie>"
                + "<b:Dagtekening>2026-11-19</b:Dagtekening></p:BerichtIdentificatie><p:XsdVersie>"
                + "<b:BasisschemaXsdVersie>" + (ieb ? "1.1.0" : "1.0.0")
                + "</b:BasisschemaXsdVersie><b:BerichtXsdVersie>"
                + (ieb ? "1.1.0" : "1.0.0") + "</b:BerichtXsdVersie></p:XsdVersie></p:Header><p:Client/></p:Bericht>";
        return Heenkop.lees(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    private static void goed(String xml) throws IOException {
        Verslag verslag = KEURING.keur(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        assertThat(verslag.toString()).isNotBlank();
        assertThat(verslag.fouten()).as(xml).isEmpty();
    }

    private static Standaard standaard(String set) {
        try {
            return Standaard.load(file -> open("/standaarden/" + set + "/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = Keuring.class.getResourceAsStream(file);
        if (in == null) {
            throw new FileNotFoundException(file);
        }
        return in;
    }
}
