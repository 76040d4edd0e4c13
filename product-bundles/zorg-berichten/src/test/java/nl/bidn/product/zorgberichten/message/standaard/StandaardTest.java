// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.bidn.portal.testkit.PlainDutch;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.xml.OwnXmlRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandaardTest {
    private static final Path IWMO = Sets.FOLDER.resolve("iwmo-3.2");

    @Test
    void aSetSaysWhatIsInIt() throws IOException {
        Standaard standaard = load("", "");
        assertThat(standaard.naam()).isEqualTo("iWmo");
        assertThat(standaard.release()).isEqualTo("3.2");
        assertThat(standaard.inForce(LocalDate.of(2026, 11, 26))).isTrue();
        assertThat(standaard.inForce(LocalDate.of(2023, 3, 31))).isFalse();
        Berichttype type = standaard.bericht("WMO301").orElseThrow();
        assertThat(type.code()).isEqualTo("414");
        assertThat(type.afzender()).isEqualTo(Partij.GEMEENTE);
        assertThat(type.soort()).isEqualTo(Soort.HEEN);
        assertThat(type.retour()).contains("WMO302");
        assertThat(type.antwoordOp()).containsExactly("WMO315", "WMO317");
        assertThat(type.termijnen().get(0).aantal()).isEqualTo(3);
        assertThat(type.termijnen().get(0).eenheid()).isEqualTo(Termijn.Eenheid.WERKDAGEN);
        assertThat(type.regels()).contains("TR101", "CS002");
        assertThat(type.functieVersie()).isEqualTo("0003");
    }

    @Test
    void aSetThatHasEndedIsNoLongerInForce() {
        Standaard ieb = Sets.STANDAARDEN.alle().stream()
                .filter(each -> each.naam().equals("iEb") && each.release().equals("3.0"))
                .findFirst()
                .orElseThrow();
        assertThat(ieb.inForce(ieb.until().orElseThrow().minusDays(1))).isTrue();
        assertThat(ieb.inForce(ieb.until().orElseThrow())).isFalse();
    }

    @Test
    void aMessageWithoutASchemaIsNobodysBusiness() throws IOException {
        Berichttype type = Sets.STANDAARDEN.functie("WMO405", "0004", "0000").orElseThrow();
        assertThat(type.vrij()).isTrue();
        byte[] message = ("<Bericht xmlns=\"" + type.namespace() + "\"><Iets a=\"1\">tekst</Iets></Bericht>")
                .getBytes(StandardCharsets.UTF_8);
        var verslag = Sets.keuring().keur(new ByteArrayInputStream(message));
        assertThat(verslag.goed()).isTrue();
        assertThat(verslag.type()).contains(type);
        byte[] broken = new String(message, StandardCharsets.UTF_8)
                .replace("</Iets>", "")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Sets.keuring().keur(new ByteArrayInputStream(broken)).goed()).isFalse();
    }

    @Test
    void aFreezeBlocksTheTypesThatItNamesOnItsDays() throws IOException {
        Standaard standaard = load(
                "</standaard>",
                "<freeze van=\"2027-04-01\" tot=\"2027-04-04\" berichten=\"WMO301 WMO305\"/></standaard>");
        assertThat(standaard.frozen("WMO301", LocalDate.of(2027, 4, 3))).isTrue();
        assertThat(standaard.frozen("WMO301", LocalDate.of(2027, 4, 4))).isFalse();
        assertThat(standaard.frozen("WMO307", LocalDate.of(2027, 4, 3))).isFalse();
        assertThat(new Freeze(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 2), Set.of())
                        .blocks("WMO307", LocalDate.of(2027, 4, 1)))
                .isTrue();
    }

    /** Those that its schema lists, no more and no less. */
    @ParameterizedTest
    @ValueSource(strings = {"iwmo-3.2", "ijw-3.2", "ieb-1.0"})
    void aSetTellsWhatEachOfItsRetourCodesMeans(String set) throws IOException {
        Path folder = Sets.FOLDER.resolve(set);
        Standaard standaard = Standaard.load(name -> Files.newInputStream(folder.resolve(name)));
        String list = Files.readString(folder.resolve("basisschema.xsd"))
                .replaceFirst("(?s).*<xs:simpleType name=\"LDT_RetourCode\">", "")
                .replaceFirst("(?s)</xs:simpleType>.*", "");
        Set<String> codes = Pattern.compile("value=\"([^\"]+)\"")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(codes).contains("0001", "0200", "0233");
        assertThat(standaard.retourcodes()).containsOnlyKeys(codes);
        assertThat(standaard.retourcodes().values()).allSatisfy(code -> {
            boolean wrong = code.oordeel() == Retourbetekenis.Oordeel.AFGEKEURD;
            assertThat(code.tekst("nl").doen().isEmpty()).as(code.code()).isEqualTo(!wrong);
            assertThat(code.tekst("en").doen().isEmpty()).as(code.code()).isEqualTo(!wrong);
            assertThat(code.tekst("en")).isNotEqualTo(code.tekst("nl"));
            assertThat(PlainDutch.flaws(code.tekst("nl").betekenis())).isEmpty();
            assertThat(PlainDutch.flaws(code.tekst("nl").doen())).isEmpty();
        });
    }

    @Test
    void onlyWhatAnswersAnotherMessageHasRetourCodes() {
        assertThat(Sets.types().filter(Berichttype::heeftRetourcodes).map(Berichttype::naam))
                .contains("WMO302", "WMO320", "WMO325", "JW325", "WMO402", "WMO404")
                .doesNotContain("WMO301", "WMO319", "WMO323", "WMO401");
        assertThat(Sets.type("WMO302").heeftRetourcodes()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code=\"0200\"|code=\"0001\"|0001 is there twice",
                "oordeel=\"goed\"|oordeel=\"fout\"|oordeel cannot be fout",
                "<nl>Over dit deel is geen opmerking.</nl>|<nl> </nl>|the text is empty",
                "<nl>Over dit deel is geen opmerking.</nl>|''|has not one text in nl",
                "urn:bidn:zorg:retourcodes:1|urn:anders|it is not"
            })
    void aBrokenListOfRetourCodesIsRefused(String from, String to, String what) {
        assertThatThrownBy(() -> load("retourcodes.xml", from, to))
                .isInstanceOf(OwnXmlRefused.class)
                .hasMessageContaining("retourcodes.xml, line ")
                .hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code=\"CD005\" op=\"Contact|code=\"CD999\" op=\"Contact|rule CD999 is not known",
                "op=\"Contact.Adres.LandCode\"|op=\"Contact.Adres.Landcode\"|there is no Adres/Landcode in Contact",
                "op=\"Client.Bsn\"|op=\"Klant.Bsn\"|there is no class Klant",
                "op=\"Contact.Periode\"|op=\"Contact/Periode\"|op is not of the form",
                "code=\"CD007\" op=\"Client.Communicatie.Taal\"|code=\"CD007\" op=\"Client.Geslacht\"|CD007: there is no Vorm",
                "afzender=\"gemeente\"|afzender=\"provincie\"|afzender cannot be provincie",
                "soort=\"retour\"|soort=\"terug\"|soort cannot be terug",
                "van=\"2023-04-01\"|van=\"2023-04-31\"|van is not a date",
                "retour=\"WMO302\"|retour=\"WMO399\"|there is no WMO399",
                "naam=\"WMO302\"|naam=\"WMO301\"|WMO301 is there twice",
                "werkdagen=\"3\"|werkdagen=\"drie\"|a termijn is a number",
                "werkdagen=\"3\"|werkdagen=\"3\" weken=\"1\"|either werkdagen or weken",
                "schema=\"wmo302.xsd\"|schema=\"wmo301.xsd\"|another namespace",
                "schema=\"wmo301.xsd\"|''|has rules, but no schema",
                "code=\"415\"|kode=\"415\"|attribute kode",
                "urn:bidn:zorg:standaard:1|urn:anders|it is not",
                "</standaard>|<standaard>|well-formed",
                "<standaard |<!DOCTYPE a><standaard |DTD"
            })
    void aBrokenSetIsRefusedWithWhatAndWhere(String from, String to, String what) {
        assertThatThrownBy(() -> load(from, to))
                .isInstanceOf(OwnXmlRefused.class)
                .hasMessageContaining("standaard.xml, line ")
                .hasMessageContaining(what);
    }

    @Test
    void aSchemaThatIsNotThereIsAnIoException() {
        assertThatThrownBy(() -> load("schema=\"wmo302.xsd\"", "schema=\"nergens.xsd\""))
                .isInstanceOf(IOException.class);
    }

    private static Standaard load(String from, String to) throws IOException {
        return load(Standaard.FILE, from, to);
    }

    private static Standaard load(String file, String from, String to) throws IOException {
        return Standaard.load(name -> {
            String text = Files.readString(IWMO.resolve(name));
            boolean change = name.equals(file) && !from.isEmpty();
            return new ByteArrayInputStream((change ? text.replace(from, to) : text).getBytes(StandardCharsets.UTF_8));
        });
    }
}
