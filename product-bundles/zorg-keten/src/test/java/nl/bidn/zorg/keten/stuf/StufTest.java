// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Envelop.Soort;
import nl.bidn.zorg.keten.Inhouden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StufTest {
    private static final String HEEN = "9c0f7b90-5c69-41e5-a837-0800200c9a66";
    private static final String RETOUR = "b6e9f182-bc44-4f27-9863-9a5ccc1e1cf0";
    private static final Instant TOEN = Instant.parse("2026-11-20T09:30:15.250Z");
    private static final long MB25 = 25L * 1024 * 1024;

    @ParameterizedTest
    @MethodSource("nl.bidn.zorg.keten.stuf.Xml#parsers")
    void whatWasWrittenIsReadBack(XMLInputFactory parser) throws Exception {
        Stufenvelop kop = retour(Optional.empty());

        Stufbericht terug =
                lees(parser, Xml.geschreven(xml -> StufSchrijver.schrijf(kop, Inhouden.van("é & <x>"), xml)));

        assertThat(terug.kop()).isEqualTo(kop);
        assertThat(terug.inhoud().readAllBytes()).isEqualTo("é & <x>".getBytes(UTF_8));
    }

    @Test
    void aTextFileKeepsItsName() throws Exception {
        Stufenvelop kop = retour(Optional.of("Kwartaal-1.csv"));

        Stufbericht terug = lees(
                XMLInputFactory.newDefaultFactory(),
                Xml.geschreven(xml -> StufSchrijver.schrijf(kop, Inhouden.van("a;b"), xml)));

        assertThat(terug.kop().bestandsnaam()).contains("Kwartaal-1.csv");
    }

    @Test
    void anEmptyPayloadIsEmpty() throws Exception {
        assertThat(heen(envelop("")).inhoud().readAllBytes()).isEmpty();
    }

    @Test
    void linesAndCommentsInThePayloadDoNotMatter() throws Exception {
        assertThat(heen(envelop("\n  aGFs\n<!-- x -->bG8=\n")).inhoud().readAllBytes())
                .asString(UTF_8)
                .isEqualTo("hallo");
    }

    @ParameterizedTest
    @CsvSource({"aGFsbG8", "aGFs!G8=", "aGFsbG8=aGFsbG8=", "aGFs<x/>", "aGF=bG8=", "\u00e9GFs"})
    void whatIsNotBase64IsRefused(String payload) throws Exception {
        InputStream inhoud = heen(envelop(payload)).inhoud();

        assertThatThrownBy(inhoud::readAllBytes)
                .isInstanceOf(StufFout.class)
                .hasMessage("De inhoud van het bericht is geen base64.");
    }

    @Test
    void whatIsTooLargeIsRefusedAsSuch() throws Exception {
        InputStream inhoud = lees(XMLInputFactory.newDefaultFactory(), envelop("aGFsbG8="), 4)
                .inhoud();

        assertThatThrownBy(inhoud::readAllBytes)
                .isInstanceOfSatisfying(
                        StufFout.class, fout -> assertThat(fout.teGroot()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<StUF:functie>WMO301</StUF:functie> |  | ontbreekt het element functie",
                "Di01</StUF:berichtcode> | Du01</StUF:berichtcode> | De berichtcode past niet",
                "0344 | 034A | Een organisatie is vier cijfers",
                "41e5 | 11e5 | Het referentienummer is geen UUID versie 4",
                "20261120 | 20261320 | Het tijdstipBericht is geen datum",
                "0003</GGK:functieVersie | 3</GGK:functieVersie | Versie en subversie van de functie",
                "<GGK:parameters> | <GGK:parameters><GGK:x/> | ontbreekt het element applicatieVersie",
                "<GGK:parameters> | <GGK:parameters>x | tekst tussen de elementen",
                "WMO301 | <x/> | hoort alleen tekst",
                "</StUF:zender> | <StUF:x/></StUF:zender> | In het element zender",
                "GGK:xmlBestand | GGK:zipBestand | xmlBestand of tekstBestand",
                "<StUF:zender> | <StUF:afzender> | ontbreekt het element zender",
            })
    void saysWhatIsWrong(String van, String naar, String zin) throws Exception {
        byte[] fout = new String(envelop("aGFsbG8="), UTF_8)
                .replace(van, naar == null ? "" : naar)
                .getBytes(UTF_8);

        assertThatThrownBy(() -> heen(fout).inhoud().readAllBytes())
                .isInstanceOf(StufFout.class)
                .hasMessageContaining(zin);
    }

    @Test
    void whatFollowsThePayloadIsCheckedBeforeItsEnd() throws Exception {
        byte[] fout = new String(envelop("aGFsbG8="), UTF_8)
                .replace("</GGK:bericht>", "</GGK:bericht><GGK:meer/>")
                .getBytes(UTF_8);
        InputStream inhoud = heen(fout).inhoud();

        assertThatThrownBy(inhoud::readAllBytes).isInstanceOf(StufFout.class);
    }

    @Test
    void aLineThatBreaksIsNotTheSendersFault() throws Exception {
        byte[] half = new String(envelop("aGFs".repeat(20_000)), UTF_8)
                .substring(0, 30_000)
                .getBytes(UTF_8);
        InputStream inhoud = lees(XMLInputFactory.newDefaultFactory(), new Brekend(half), MB25)
                .inhoud();

        assertThatThrownBy(inhoud::readAllBytes).isNotInstanceOf(StufFout.class).hasMessage("lijn weg");
    }

    @Test
    void confirmationsAndErrorsAreReadBack() throws Exception {
        var ik = Systeem.van("IB", "GGKWebservice");
        var jij = Systeem.van("0344", "Wmo Applicatie");
        var ja = new Bevestiging(ik, jij, RETOUR, TOEN, HEEN);
        var nee = new Fout(
                Fout.Soort.FO03,
                ik,
                jij,
                RETOUR,
                TOEN,
                HEEN,
                "IB010",
                true,
                "Onbekend.",
                Optional.of("WMO301-00030002"));

        assertThat(StufLezer.bevestiging(bij("Bv03Bericht", Xml.geschreven(xml -> StufSchrijver.schrijf(ja, xml)))))
                .isEqualTo(ja);
        assertThat(StufLezer.fout(bij("Fo03Bericht", Xml.geschreven(xml -> StufSchrijver.schrijf(nee, xml)))))
                .isEqualTo(nee);
        assertThat(nee.melding().code()).isEqualTo("IB010");
    }

    private static Stufenvelop retour(Optional<String> bestandsnaam) {
        var envelop = new Envelop(
                Soort.RETOUR,
                Adres.aanbieder("01023456"),
                Adres.gemeente("0344"),
                RETOUR,
                Optional.of(HEEN),
                "WMO302",
                "0003",
                "0002",
                TOEN);
        return new Stufenvelop(
                envelop,
                Systeem.van("01023456", "Zorg Applicatie"),
                new Systeem("0344", "GGk", Optional.of("Driedorpen"), Optional.of("jdevries")),
                "0004",
                "0010",
                bestandsnaam);
    }

    /** A whole message, around this text. */
    private static byte[] envelop(String payload) throws IOException, XMLStreamException {
        var envelop = new Envelop(
                Soort.HEEN,
                Adres.gemeente("0344"),
                Adres.aanbieder("01023456"),
                HEEN,
                Optional.empty(),
                "WMO301",
                "0003",
                "0002",
                TOEN);
        var kop = Stufenvelop.om(envelop, "Wmo Applicatie", "0004", "0000", "GGk");
        return new String(Xml.geschreven(xml -> StufSchrijver.schrijf(kop, Inhouden.van("hallo"), xml)), UTF_8)
                .replace("aGFsbG8=", payload)
                .getBytes(UTF_8);
    }

    private static Stufbericht heen(byte[] xml) throws IOException, XMLStreamException {
        return lees(XMLInputFactory.newDefaultFactory(), xml);
    }

    private static Stufbericht lees(XMLInputFactory parser, byte[] xml) throws IOException, XMLStreamException {
        return lees(parser, xml, MB25);
    }

    private static Stufbericht lees(XMLInputFactory parser, byte[] xml, long meeste)
            throws IOException, XMLStreamException {
        return lees(parser, new ByteArrayInputStream(xml), meeste);
    }

    private static Stufbericht lees(XMLInputFactory parser, InputStream xml, long meeste)
            throws IOException, XMLStreamException {
        var reader = parser.createXMLStreamReader(xml, "UTF-8");
        reader.nextTag();
        return StufLezer.bericht(reader, meeste);
    }

    private static XMLStreamReader bij(String naam, byte[] xml) throws XMLStreamException {
        return Xml.bij(naam, XMLInputFactory.newDefaultFactory(), new ByteArrayInputStream(xml));
    }

    /** Ends in a broken line. */
    private static final class Brekend extends InputStream {
        private final InputStream from;

        Brekend(byte[] bytes) {
            from = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return onverwacht(from.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return onverwacht(from.read(into, offset, length));
        }

        private static int onverwacht(int read) throws IOException {
            if (read < 0) {
                throw new IOException("lijn weg");
            }
            return read;
        }
    }
}
