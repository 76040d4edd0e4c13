// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import nl.bidn.portal.testkit.SharedData;
import nl.bidn.zorg.keten.Inhouden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published examples and schemas, where they are at hand. */
class VoorbeeldenTest {
    private static final long MB25 = 25L * 1024 * 1024;

    private final Path stuf = SharedData.at("stuf-ggk");

    @ParameterizedTest
    @CsvSource({
        "voorbeeldberichten/envelopHeenbericht-ggk_Di01_v21-tekst.xml, envelopHeenbericht-ggk_Di01, Dummy",
        "voorbeeldberichten/envelopHeenbericht-ggk_Di01_v21-xml.xml, envelopHeenbericht-ggk_Di01, WMO301",
        "voorbeeldberichten/envelopRetourbericht-ggk_Du01-v21.xml, envelopRetourbericht-ggk_Du01, WMO302",
        "soap/soap-envelope-di01.xml, envelopHeenbericht-ggk_Di01, WMO301",
        "soap/soap-envelope-du01.xml, envelopRetourbericht-ggk_Du01, WMO302",
    })
    void messagesAreReadAndWrittenBackByTheSchema(String file, String element, String functie) throws Exception {
        byte[] voorbeeld = Files.readAllBytes(stuf.resolve(file));
        if (functie.equals("Dummy")) {
            // the form of its functie is no message of a standard, and the hub takes no other
            voorbeeld = new String(voorbeeld, UTF_8).replace("Dummy", "KTO001").getBytes(UTF_8);
        }
        for (XMLInputFactory parser : Xml.parsers().toList()) {
            Stufbericht bericht =
                    StufLezer.bericht(Xml.bij(element, parser, new ByteArrayInputStream(voorbeeld)), MB25);
            byte[] inhoud = bericht.inhoud().readAllBytes();
            assertThat(inhoud).isNotEmpty();

            byte[] terug = Xml.geschreven(xml -> StufSchrijver.schrijf(bericht.kop(), Inhouden.van(inhoud), xml));
            valid(terug);
            Stufbericht nogEens = StufLezer.bericht(Xml.bij(element, parser, new ByteArrayInputStream(terug)), MB25);
            assertThat(nogEens.kop()).isEqualTo(bericht.kop());
            assertThat(nogEens.inhoud().readAllBytes()).isEqualTo(inhoud);
        }
    }

    @ParameterizedTest
    @CsvSource({"voorbeeldberichten/Fo01.xml, IB210", "soap/soap-envelope-fo01.xml, fout"})
    void errorsAreReadAndWrittenBackByTheSchema(String file, String code) throws Exception {
        try (InputStream in = Files.newInputStream(stuf.resolve(file))) {
            Fout fout = StufLezer.fout(Xml.bij("Fo01Bericht", XMLInputFactory.newDefaultFactory(), in));

            assertThat(fout.code()).isEqualTo(code);
            valid(Xml.geschreven(xml -> StufSchrijver.schrijf(fout, xml)));
        }
    }

    @Test
    void confirmationsAreBySchema() throws Exception {
        var kop = Systeem.van("IB", "GGKWebservice");
        var ja = new Bevestiging(kop, Systeem.van("0344", "abc"), "a", Instant.EPOCH, "b");

        valid(Xml.geschreven(xml -> StufSchrijver.schrijf(ja, xml)));
    }

    private void valid(byte[] xml) throws Exception {
        // the schema of the messages includes that of the errors
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.newSchema(stuf.resolve("ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd")
                        .toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
}
