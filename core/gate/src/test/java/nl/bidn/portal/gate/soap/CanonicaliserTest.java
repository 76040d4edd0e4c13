// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import nl.bidn.portal.gate.fake.Certificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes the same as the JDK. */
class CanonicaliserTest {
    private static final List<List<String>> PREFIXES = List.of(
            List.of("p"), List.of("q", "#default"), List.of("s", "x", "r"), List.of("d", "niets", "p", "q", "r"));
    private static final SecretKeySpec NO_KEY = new SecretKeySpec(new byte[1], "none");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a  b = 'x'\n c=\"y\"></a >",
                "<a xmlns='urn:a'><b xmlns=''><c xmlns='urn:a'/></b></a>",
                "<p:a xmlns:p='urn:p' xmlns:q='urn:q'><p:b/><q:b q:x='1'/></p:a>",
                "<p:a xmlns:p='urn:p'><p:b xmlns:p='urn:other'><p:c xmlns:p='urn:p'/></p:b></p:a>",
                "<a xmlns:z='urn:1' xmlns:b='urn:2' z:k='1' b:k='2' k='3' a='4' xml:lang='nl'/>",
                "<a>\t\n é € \uD83D\uDE00 &amp;&lt;&gt;&quot;&apos;&#13;&#9;</a>",
                "<a b='&amp;&lt;&gt;&quot;&apos;&#13;&#10;&#9; é'/>",
                "<a><![CDATA[<&>]]]]><!-- weg --></a>",
                "<a xmlns:n='urn:n'><b><c n:x=''/></b><d n:x=''/></a>",
                "<a xmlns:n='urn:n' xmlns:m='urn:m'><b xmlns:n='urn:n2'><n:c/></b><n:d/></a>"
            })
    void agrees(String xml) throws Exception {
        assertThat(ours(xml)).isEqualTo(theirs(xml));
    }

    @Test
    void agreesOnWhateverComes() throws Exception {
        var random = new Random(20261126);
        for (int i = 0; i < 500; i++) {
            var xml = element(random, 0, List.of());
            assertThat(ours(xml)).as(xml).isEqualTo(theirs(xml));
        }
    }

    /** Parts of a message, with prefixes that are declared whether they are used or not. */
    @Test
    void agreesOnWhatTheySigned() throws Exception {
        var certificates = new Certificates().makeRsa("x", "CN=x");
        var random = new Random(20261127);
        for (int i = 0; i < 200; i++) {
            var signer = new Signer(certificates.certificate("x"), certificates.key("x"));
            signer.prefixes = PREFIXES.get(random.nextInt(PREFIXES.size()));
            var message = Signer.text(signer.sign(element(random, 0, List.of("d", "x")), Instant.EPOCH));

            assertThatCode(() -> SignedMessage.verify(message.getBytes(StandardCharsets.UTF_8)))
                    .as(signer.prefixes + message)
                    .doesNotThrowAnyException();
        }
    }

    private static String element(Random random, int depth, List<String> known) {
        var here = new ArrayList<>(known);
        var attributes = new StringBuilder();
        for (var prefix : List.of("p", "q", "r")) {
            if (random.nextInt(3) == 0) {
                attributes.append(" xmlns:" + prefix + "='urn:" + random.nextInt(3) + prefix + "'");
                here.add(prefix);
            }
        }
        if (random.nextInt(4) == 0) {
            attributes.append(" xmlns='" + (random.nextBoolean() ? "urn:default" : "") + "'");
        }
        var prefixes = here.stream().distinct().filter(p -> !p.equals("xml")).toList();
        for (var prefix : prefixes) {
            if (random.nextInt(3) == 0) {
                attributes.append(" " + prefix + ":a='" + random.nextInt(9) + "'");
            }
        }
        int choice = random.nextInt(prefixes.size() + 1);
        var name = choice == prefixes.size() ? "e" : prefixes.get(choice) + ":e";
        var content = new StringBuilder(random.nextBoolean() ? "t&amp;" : "");
        for (int i = random.nextInt(3); i > 0 && depth < 5; i--) {
            content.append(element(random, depth + 1, here));
        }
        return "<" + name + attributes + ">" + content + "</" + name + ">";
    }

    private static String ours(String xml) throws Exception {
        var out = new ByteArrayOutputStream();
        var reader = Parser.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        reader.next();
        Canonicaliser.write(reader, Set.of(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String theirs(String xml) throws Exception {
        var service = TransformService.getInstance(CanonicalizationMethod.EXCLUSIVE, "DOM");
        var element = Signer.parse("<t/>").getDocumentElement();
        var context = new DOMSignContext(KeySelector.singletonKeySelector(NO_KEY), element);
        service.init(new DOMStructure(element), context);
        var out = new ByteArrayOutputStream();
        var in = new OctetStreamData(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        var done = service.transform(in, context, out);
        if (done instanceof OctetStreamData data) {
            data.getOctetStream().transferTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
