// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import nl.bidn.product.zorgberichten.message.Bericht;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.message.Groot;
import nl.bidn.product.zorgberichten.message.Heap;
import nl.bidn.product.zorgberichten.message.Sets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to hurt: each gets a clear answer, and none gets more memory than a file may cost. */
class AanvalTest {
    private static final long MOST_HEAP = 16L << 20;
    private static final long NO_LIMIT = Long.MAX_VALUE;
    private static final String GOOD = Goed.van("WMO301").xml();
    private static final String BODY = GOOD.substring(GOOD.indexOf("<p0:Bericht"));

    private final Keuring keuring = Sets.keuring();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a PUBLIC \"x\" \"http://127.0.0.1:1/x.dtd\">",
                "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>"
            })
    void aDtdIsRefusedBeforeItIsRead(String dtd) throws IOException {
        assertThat(regel("<?xml version=\"1.0\"?>" + dtd + BODY)).isEqualTo("xml-dtd");
    }

    @Test
    void anEntityThatNobodyDeclaredIsRefused() throws IOException {
        assertThat(regel(GOOD.replace("0101234567", "&x;"))).isEqualTo("xml-ongeldig");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32"})
    void otherEncodingsOfUnicodeAreRefused(String encoding) throws IOException {
        assertThat(regel(GOOD.getBytes(Charset.forName(encoding)))).isEqualTo("bestand-geen-utf8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "UTF-16", "ISO-8859-1", "windows-1252", "IBM037"})
    void aDeclarationOfAnotherEncodingIsRefused(String encoding) throws IOException {
        assertThat(regel("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>" + BODY))
                .isEqualTo("bestand-geen-utf8");
    }

    @Test
    void textInUtf7IsNoXml() throws IOException {
        assertThat(regel("+ADw-?xml version=\"1.0\" encoding=\"UTF-7\"?+AD4-")).isEqualTo("xml-ongeldig");
    }

    @Test
    void aByteOrderMarkIsRefused() throws IOException {
        assertThat(regel("\uFEFF" + GOOD)).isEqualTo("bestand-bom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C080", "EDA080", "F5808080", "80", "E28228", "FF"})
    void bytesThatAreNoUtf8AreRefused(String hex) throws IOException {
        byte[] bad = HexFormat.of().parseHex(hex);
        String text = GOOD.replace("0101234567", new String(bad, StandardCharsets.ISO_8859_1));
        assertThat(regel(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("bestand-geen-utf8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000B", "\uFFFE", "\uFFFF"})
    void charactersThatXmlForbidsAreRefused(String bad) throws IOException {
        assertThat(regel(GOOD.replace("0101234567", bad))).isIn("xml-ongeldig", "bestand-verboden-teken");
    }

    @Test
    void xmlOfAnotherVersionIsRefused() throws IOException {
        assertThat(regel("<?xml version=\"1.1\"?>" + BODY)).isEqualTo("xml-versie");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(regel("")).isEqualTo("bestand-leeg");
    }

    @Test
    void aFileThatStopsHalfWayIsRefused() throws IOException {
        assertThat(regel(GOOD.substring(0, GOOD.length() - 30))).isEqualTo("xml-ongeldig");
    }

    @Test
    void aFileOfExactlyTheLimitIsReadAndOneByteMoreIsRefused() throws IOException {
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        assertThat(keuring.keur(new ByteArrayInputStream(bytes), bytes.length).goed())
                .isTrue();
        Verslag larger = keuring.keur(new ByteArrayInputStream(bytes), bytes.length - 1L);
        assertThat(larger.fouten().get(0).regel()).isEqualTo("bestand-te-groot");
    }

    @Test
    void aFilePastTwentyFiveMegabytesIsRefused() throws IOException {
        assertThat(keuring.keur(tekst("x", 26)).fouten().get(0).regel()).isEqualTo("bestand-te-groot");
    }

    @ParameterizedTest
    @CsvSource({"x", "'<![CDATA[x]]>'", "&#120;", "é", "😀"})
    void aTextOfTwentyFiveMegabytesIsValidAndCostsLittle(String part) throws IOException {
        assertThat(cheap(tekst(part, 25)).niveau()).isNotEqualTo(1);
    }

    @Test
    void aBlankTextOfTwentyFiveMegabytesIsInvalidAndCostsLittle() throws IOException {
        assertThat(cheap(tekst(" ", 25)).fouten().get(0).regel()).isEqualTo("veld-verkeerde-vorm");
    }

    @ParameterizedTest
    @CsvSource({"'<!-- ',x,' -->',''", "'<![CDATA[',' ',']]>',''", "'',' ','',''", "'<?pi ',x,'?>',''"})
    void commentsAndSpaceOfTwentyFiveMegabytesCostLittle(String begin, String part, String end, String regel)
            throws IOException {
        Verslag verslag = cheap(tussen(begin, part, 25L << 20, end));
        assertThat(verslag.goed()).as("%s", verslag.fouten()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'<p0:','a','/>',xml-naam-te-lang",
        "'<p0:Bsn ','a','=\"1\"/>',xml-naam-te-lang",
        "'<p0:Bsn a=\"','x','\"/>',xml-label-te-lang",
        "'<p0:Bsn a=\"','>','\"/>',xml-label-te-lang",
        "'&','a',';',xml-naam-te-lang",
        "'<?','a','?>',xml-naam-te-lang"
    })
    void namesAndValuesWithoutEndAreRefusedAtOnce(String begin, String part, String end, String regel)
            throws IOException {
        Verslag verslag = cheap(tussen(begin, part, 20L << 20, end));
        assertThat(verslag.fouten().get(0).regel()).isEqualTo(regel);
        assertThat(verslag.grootte()).isLessThan(200_000);
    }

    @Test
    void aHundredThousandAttributesAreRefused() throws IOException {
        Groot many = Groot.van(voor() + "<p0:Bsn ", i -> " a" + i + "=\"\"", 100_000, "/>" + na());
        assertThat(cheap(many).fouten().get(0).regel()).isEqualTo("xml-label-te-lang");
        Groot some = Groot.van(voor() + "<p0:Bsn ", i -> " a" + i + "=\"\"", 100, "/>" + na());
        assertThat(keuring.keur(some).fouten().get(0).regel()).isEqualTo("xml-te-veel-attributen");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        Verslag verslag = cheap(Groot.van(voor(), i -> "<p0:Client>", 1_000_000, ""));
        assertThat(laatste(verslag)).isEqualTo("xml-te-diep");
    }

    @Test
    void aMillionDifferentUnknownElementsAreNotReadToTheEnd() throws IOException {
        Verslag verslag =
                cheap(Groot.van(voor() + "<p0:Vreemd>", i -> "<v" + i + "/>", 1_000_000, "</p0:Vreemd>" + na()));
        assertThat(verslag.fouten().get(0).regel()).isEqualTo("element-onbekend");
        assertThat(laatste(verslag)).isEqualTo("xml-te-veel-vreemds");
        assertThat(verslag.grootte()).isLessThan(200_000);
    }

    @Test
    void aMillionPrefixesAreNotReadToTheEnd() throws IOException {
        Verslag verslag = cheap(Groot.van(voor(), i -> "<p0:Bsn xmlns:v" + i + "=\"urn:" + i + "\"/>", 900_000, na()));
        assertThat(laatste(verslag)).isEqualTo("xml-te-veel-vreemds");
    }

    @Test
    void aMillionInstructionsAreNotReadToTheEnd() throws IOException {
        Verslag verslag = cheap(Groot.van(voor(), i -> "<?v" + i + "?>", 1_000_000, na()));
        assertThat(laatste(verslag)).isEqualTo("xml-te-veel-vreemds");
    }

    @Test
    void aMillionWrongElementsAreCountedAndTheFirstAreNamed() throws IOException {
        Verslag verslag = cheap(Groot.van(voor(), i -> "<p0:Bsn>1</p0:Bsn>", 1_000_000, na()));
        assertThat(verslag.fouten()).hasSize(Verslag.MOST_NAMED);
        assertThat(verslag.aantal()).isEqualTo(1_000_000);
        assertThat(verslag.meer()).isEqualTo(verslag.aantal() - Verslag.MOST_NAMED);
    }

    @Test
    void aHundredThousandProductsOfOneClientAreComparedInLittleTimeAndMemory() throws IOException {
        Bericht vow = Goed.van("WMO317").met("Client/Verzoek/NieuweProducten/NieuwProduct/Product");
        String xml = vow.xml();
        int from = xml.indexOf("<p0:NieuwProduct>");
        int to = xml.indexOf("</p0:NieuweProducten>");
        String product = xml.substring(from, to);
        Verslag verslag = cheap(Groot.van(
                xml.substring(0, from), i -> product.replace("2026-07-01", "2027-01-01"), 110_000, xml.substring(to)));
        assertThat(verslag.niveau()).isEqualTo(2);
        assertThat(verslag.aantal()).isGreaterThan(200_000);
    }

    @Test
    void aDeclarationOfTwentyFiveMegabytesIsGoodAndCostsLittle() throws IOException {
        Verslag verslag = cheap(Groot.declaratie(25L << 20));
        assertThat(verslag.goed()).as("%s", verslag.fouten()).isTrue();
    }

    /** A message whose remark goes on for so many megabytes. */
    private static Groot tekst(String part, int megabytes) {
        String xml = Goed.van("WMO301").zet("Client/Commentaar", "@").xml().replace("Commentaar></", "Commentaar>@</");
        int at = xml.indexOf("Commentaar>") + "Commentaar>".length();
        String piece = part.repeat(1000);
        long count = ((long) megabytes << 20) / piece.getBytes(StandardCharsets.UTF_8).length;
        return Groot.van(
                xml.substring(0, at), i -> piece, count, xml.substring(at).replaceFirst("^@", ""));
    }

    private static Groot tussen(String begin, String part, long bytes, String end) {
        String piece = part.repeat(1000);
        return Groot.van(voor() + begin, i -> piece, bytes / 1000, end + na());
    }

    /** A good message up to the end of its header. */
    private static String voor() {
        return GOOD.substring(0, GOOD.indexOf("</p0:Header>") + "</p0:Header>".length());
    }

    private static String na() {
        return GOOD.substring(GOOD.indexOf("</p0:Header>") + "</p0:Header>".length());
    }

    private Verslag cheap(InputStream in) throws IOException {
        var verslag = new Verslag[1];
        long above = Heap.above(() -> verslag[0] = keuring.keur(in, NO_LIMIT));
        assertThat(above).as("bytes of heap above rest").isLessThan(MOST_HEAP);
        return verslag[0];
    }

    private static String laatste(Verslag verslag) {
        return verslag.fouten().get(verslag.fouten().size() - 1).regel();
    }

    private String regel(String text) throws IOException {
        return regel(text.getBytes(StandardCharsets.UTF_8));
    }

    private String regel(byte[] bytes) throws IOException {
        Verslag verslag = keuring.keur(new ByteArrayInputStream(bytes));
        assertThat(verslag.goed()).isFalse();
        return laatste(verslag);
    }
}
