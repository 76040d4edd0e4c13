// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Parsers are used again; none of what they refuse may depend on what they read before. */
class XmlTest {
    /** More often than one parser is used. */
    private static final int OFTEN = 1200;

    @Test
    void whatWasReadBeforeIsNotThereInTheNext() {
        for (int i = 0; i < OFTEN; i++) {
            var root = Xml.message(("<a:b xmlns:a='urn:" + i + "' x='" + i + "'>" + i + "</a:b>").getBytes(UTF_8))
                    .getDocumentElement();

            assertThat(root.getNamespaceURI()).isEqualTo("urn:" + i);
            assertThat(root.getAttribute("x")).isEqualTo(Integer.toString(i));
            assertThat(root.getTextContent()).isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void aParserThatWasUsedRefusesWhatAFreshOneRefuses() {
        for (int i = 0; i < 3; i++) {
            assertThat(Xml.commented("<a><!-- good --></a>".getBytes(UTF_8)).getDocumentElement())
                    .isNotNull();
            refused("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>");
            refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>");
            refused("<a>&e;</a>");
            refused("<a>");
            refused("<a b='1' b='2'/>");
            refused("<p:a/>");
            refused("<" + "a".repeat(201) + "/>");
            refused("<a>".repeat(61) + "</a>".repeat(61));
            refused("<a" + attributes(31) + "/>");
            assertThat(Xml.commented(("<a" + attributes(30) + "/>").getBytes(UTF_8))
                            .getDocumentElement()
                            .getAttributes()
                            .getLength())
                    .isEqualTo(30);
        }
    }

    private static String attributes(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(" a").append(i).append("='x'");
        }
        return text.toString();
    }

    private static void refused(String xml) {
        assertThatThrownBy(() -> Xml.commented(xml.getBytes(UTF_8))).isInstanceOf(Refused.class);
    }
}
