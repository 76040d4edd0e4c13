// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.bidn.portal.testkit.SharedData;
import nl.bidn.product.zorgberichten.message.Bericht;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class RapportTest {
    @Test
    void aRapportNamesRulesAndPlaces() throws Exception {
        String rapport = write(keur(Goed.van("WMO301").zet("Client/Bsn", "123456789")));
        assertThat(rapport)
                .contains(
                        "<r:Code>CS002</r:Code><r:Retourcode>0001</r:Retourcode><r:Locatie>/Bericht/Client/Bsn</r:Locatie>")
                .contains("<r:BerichtCode>414</r:BerichtCode>")
                .contains("<r:Details>regel ")
                .doesNotContain("123456789");
        conforms(rapport);
    }

    @Test
    void aRapportOfAGoodMessageHasNoFaults() throws Exception {
        String rapport = write(keur(Goed.van("JW323")));
        assertThat(rapport).doesNotContain("Fouten");
        conforms(rapport);
    }

    @Test
    void aFaultOfTheSchemaHasNoRetourcode() throws Exception {
        String rapport = write(keur(Goed.van("WMO301").zet("Client/Bsn", "x")));
        assertThat(rapport).contains("veld-verkeerde-vorm").doesNotContain("Retourcode");
        conforms(rapport);
    }

    @Test
    void aFileWithoutAHeaderHasNoRapport() throws IOException {
        Verslag verslag = Sets.keuring().keur(new ByteArrayInputStream(new byte[0]));
        assertThat(rapport(verslag)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void eachFaultHasATextAndNoTextIsLeftOver(String language) throws IOException {
        var texts = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src/main/resources/i18n/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        texts.keySet().removeIf(key -> !((String) key).startsWith("fout."));
        assertThat(new TreeSet<>(texts.stringPropertyNames())).isEqualTo(Fouttekst.sleutels());
        texts.forEach((key, text) -> {
            String shown = new MessageFormat((String) text, Locale.ROOT).format(new Object[] {"Een", "Twee", "Drie"});
            assertThat(shown).as("%s", key).doesNotContain("{").hasSizeGreaterThan(30);
        });
    }

    @Test
    void aTextGetsNamesOfTheStandardOnly() throws IOException {
        Verslag verslag = keur(Goed.van("WMO301").zet("Client/Geslacht", "7"));
        Fouttekst tekst = Fouttekst.van(verslag.fouten().get(0));
        assertThat(tekst.sleutel()).isEqualTo("fout.veld-niet-in-lijst");
        assertThat(tekst.argumenten()).containsExactly("Geslacht", "0, 1, 2");
    }

    private static Verslag keur(Bericht bericht) throws IOException {
        return Sets.keuring().keur(new ByteArrayInputStream(bericht.bytes()));
    }

    private static Optional<Rapport> rapport(Verslag verslag) {
        return Rapport.van(
                verslag.type(), verslag.kop().identificatie(), verslag.kop().dagtekening(), verslag.fouten());
    }

    private static String write(Verslag verslag) throws Exception {
        var out = new ByteArrayOutputStream();
        rapport(verslag).orElseThrow().write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Only where this tree has the schema of the report. */
    private static void conforms(String rapport) throws SAXException, IOException {
        Optional<Path> xsd = SharedData.find("rapport/rapport.xsd");
        if (xsd.isPresent()) {
            SchemaFactory.newDefaultInstance()
                    .newSchema(xsd.get().toFile())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(rapport.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
