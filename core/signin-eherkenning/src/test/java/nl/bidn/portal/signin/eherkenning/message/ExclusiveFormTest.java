// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.bidn.portal.signin.eherkenning.broker.Dom;
import nl.bidn.portal.signin.eherkenning.broker.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Our canonical form is that of the standard: by its own examples, and byte for byte that of the JDK for whatever there may be. */
class ExclusiveFormTest {
    private static final Keys KEYS = Keys.of("vorm");
    private static final List<String> PREFIXES = List.of("", "a:", "b:", "c:");
    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "&lt;&amp;&gt;\"'",
            "&#xD;&#10;&#9;",
            "  é€𝄞 ",
            "<![CDATA[<&>]]>",
            "<!-- weg -->",
            "<?pi  wat ?>");

    private static String form(Element element, String... inclusive) {
        return new String(
                ExclusiveForm.of(element, null, null, Set.of(inclusive)).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void namespacesAreThereWhereTheyAreUsed() {
        var xml = "<n0:local xmlns:n0='foo:bar' xmlns:n3='ftp://example.org'>"
                + "<n1:elem2 xmlns:n1='http://example.net' xml:lang='en'><n3:stuff xmlns:n3='ftp://example.org'/>"
                + "</n1:elem2></n0:local>";
        assertThat(form(Dom.find(Dom.parse(xml), "elem2")))
                .isEqualTo("<n1:elem2 xmlns:n1=\"http://example.net\" xml:lang=\"en\">"
                        + "<n3:stuff xmlns:n3=\"ftp://example.org\"></n3:stuff></n1:elem2>");
        assertThat(form(Dom.find(Dom.parse(xml), "elem2"), "n0"))
                .isEqualTo("<n1:elem2 xmlns:n0=\"foo:bar\" xmlns:n1=\"http://example.net\" xml:lang=\"en\">"
                        + "<n3:stuff xmlns:n3=\"ftp://example.org\"></n3:stuff></n1:elem2>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a xmlns='u:r'><b xmlns=''/></a> | <a xmlns=\"u:r\"><b xmlns=\"\"></b></a>",
                "<a b='2' a='1' z:a='3' xmlns:z='u:r'/> | <a xmlns:z=\"u:r\" a=\"1\" b=\"2\" z:a=\"3\"></a>",
                "<a t='&#9;&#10;&#13;&lt;&quot;&gt;'>&#13;&lt;&gt;</a> | <a t=\"&#x9;&#xA;&#xD;&lt;&quot;>\">&#xD;&lt;&gt;</a>",
                "<a xmlns:q='u:r'><q:b/><q:b xmlns:q='v:r'/></a> | <a><q:b xmlns:q=\"u:r\"></q:b><q:b xmlns:q=\"v:r\"></q:b></a>",
                "<a><!-- x --><?p  q ?><![CDATA[<]]></a> | <a><?p q ?>&lt;</a>",
            })
    void writesAsTheStandardSays(String xml, String canonical) {
        assertThat(form(Dom.parse(xml).getDocumentElement())).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"<a xmlns='u:r'><b xmlns:c='los'/></a>", "<a xmlns='los'/>", "<a xmlns='u:r' xmlns:c=':los'/>"})
    void thereIsNoneWithARelativeNamespaceEvenIfItIsNotUsed(String xml) {
        var refused =
                catchThrowableOfType(Refused.class, () -> form(Dom.parse(xml).getDocumentElement()));
        assertThat(refused.reason()).isEqualTo(Reason.SIGNATURE_INVALID);
    }

    @Property(seed = "20261127", tries = 300)
    void isThatOfTheJdk(@ForAll long seed) throws Exception {
        var random = new Random(seed);
        var document = Dom.parse("<a:om xmlns='urn:0' xmlns:a='urn:1' xmlns:b='urn:2' xmlns:c='urn:3'>"
                + element(random, "w", 3, " ID='_1'") + "</a:om>");
        var signed = Dom.find(document, "w");
        var prefixes = List.of("a", "b c", "#default", "a #default", "").get(random.nextInt(5));
        var how = Dom.How.good("_1");
        var signature = Dom.sign(signed, KEYS, prefixes.isEmpty() ? how : how.prefixes(prefixes));
        var jdk = digestedByTheJdk(signed, signature);
        assertThat(new String(
                        Signatures.verify(signed, List.of(new BrokerKey(null, KEYS.certificate())), Check.NOW),
                        StandardCharsets.UTF_8))
                .isEqualTo(new String(jdk, StandardCharsets.UTF_8));
    }

    @Property(seed = "20261127", tries = 300)
    void whatIsReadIsWhatWasDigestedButForWhatNobodyReads(@ForAll long seed) {
        var random = new Random(seed);
        var document = Dom.parse("<a:om xmlns='urn:0' xmlns:a='urn:1' xmlns:b='urn:2' xmlns:c='urn:3'><voor>x</voor>"
                + element(random, "w", 3, "") + "<na>y</na></a:om>");
        var apex = document.getDocumentElement();
        var all = text(ExclusiveForm.of(apex, null, null, Set.of()).bytes());
        var form = ExclusiveForm.of(apex, null, Dom.find(document, "w"), Set.of());
        assertThat(text(form.bytes())).isEqualTo(all);
        apex.removeChild(Dom.find(document, "w"));
        assertThat(text(form.readable()))
                .isEqualTo(text(ExclusiveForm.of(apex, null, null, Set.of()).bytes()));
    }

    @Test
    void allIsReadWhereNothingIsLeftOut() {
        var form = ExclusiveForm.of(Dom.parse("<a>é<b/></a>").getDocumentElement(), null, null, Set.of());
        assertThat(text(form.readable())).isEqualTo("<a>é<b></b></a>").isEqualTo(text(form.bytes()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] digestedByTheJdk(Element signed, Element signature) throws Exception {
        var context = new DOMValidateContext(
                KeySelector.singletonKeySelector(KEYS.certificate().getPublicKey()), signature);
        context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
        context.setIdAttributeNS(signed, null, "ID");
        var read = XMLSignatureFactory.getInstance("DOM", "XMLDSig").unmarshalXMLSignature(context);
        assertThat(read.validate(context)).isTrue();
        Reference reference = read.getSignedInfo().getReferences().get(0);
        return reference.getDigestInputStream().readAllBytes();
    }

    /** With namespaces that come, go, change and are not used, and all that text may hold. */
    private static String element(Random random, String name, int depth, String more) {
        var prefix = PREFIXES.get(random.nextInt(PREFIXES.size()));
        var xml = new StringBuilder("<" + prefix + name + more);
        for (String declared : List.of("", ":a", ":b", ":c")) {
            if (random.nextInt(4) == 0) {
                xml.append(" xmlns")
                        .append(declared)
                        .append("='urn:")
                        .append(random.nextInt(4))
                        .append('\'');
            }
        }
        for (String attribute : List.of("z", "y", "xml:lang", "a:x", "b:w")) {
            if (random.nextInt(5) == 0) {
                xml.append(' ').append(attribute).append("='&lt;&#9;&quot;é'");
            }
        }
        xml.append('>');
        for (int i = depth == 0 ? 0 : random.nextInt(4); i > 0; i--) {
            xml.append(TEXTS.get(random.nextInt(TEXTS.size()))).append(element(random, "e", depth - 1, ""));
        }
        return xml.append(TEXTS.get(random.nextInt(TEXTS.size())))
                .append("</" + prefix + name + ">")
                .toString();
    }
}
