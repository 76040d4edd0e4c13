// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Random;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class XsdPatternTest {
    private static final String[] ALPHABET = {
        "a", "b", "Z", "0", "9", " ", "\t", "\n", ".", "-", ":", "_", "é", "À", "\u00A0", "\u2028", "\u0660", "\uFF10",
        "😀", "𝟘", "^", "]", "\\", "\u2019"
    };

    @ParameterizedTest
    @CsvSource({
        "[0-9]{4},0384,true",
        "[0-9]{4},384,false",
        "[0-9]{4},03840,false",
        "a?b*c+,c,true",
        "a?b*c+,abbcc,true",
        "a?b*c+,ab,false",
        "(ab|cd)*,abcdab,true",
        "(ab|cd)*,abc,false",
        "(ab|),'',true",
        "'a{2,3}',a,false",
        "'a{2,3}',aaa,true",
        "'a{2,3}',aaaa,false",
        "'a{2,}',aaaaaaa,true",
        "a{0},'',true",
        "[^a]+,bcd,true",
        "[^a]+,bad,false",
        "(0|[1-9]\\d*)\\.\\d,10.5,true",
        "(0|[1-9]\\d*)\\.\\d,01.5,false",
        "[a-zA-ZÀ-ỳ]+,Zoë,true",
        "[.\\s]+,'. .',true",
        "[.]+,a,false",
        "[-a]+,a-a,true",
        "[a-]+,a-a,true",
        "[\\]\\[]+,][,true",
        "^a$,^a$,true"
    })
    void patternsMatchAsXsdSays(String pattern, String value, boolean matches) {
        assertThat(XsdPattern.compile(List.of(pattern)).matches(value)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "\\d",
                "\\D",
                "\\s",
                "\\S",
                "\\w",
                "\\W",
                "[\\w.-]",
                "[^\\s]",
                "[^\\d\\s]+",
                ".*[^\\s].*",
                "[\\s\\S]*\\S[\\s\\S]*",
                "([.\\s]*\\S+[.\\s]*)+",
                "[^:Z]*",
                "[^Z+-]+",
                "[a-zA-ZÀ-ỳ]+",
                "(a|b)*[0-9]?",
                "[a-z-]{1,3}",
                "(\\s{2})*\\s{0,1}\\S.{0,2}",
                "a|b|",
                "[\\-]+",
                "[\\^\\]\\\\]+",
                "\\.|\\-|\\^",
                "[^😀]",
                "[a-😀]+"
            })
    void eachPatternGetsTheVerdictOfTheJdk(String pattern) throws Exception {
        XsdPattern ours = XsdPattern.compile(List.of(pattern));
        Validator jdk = jdk(pattern);
        var random = new Random(7);
        for (int i = 0; i < 400; i++) {
            String value = i < ALPHABET.length ? ALPHABET[i] : value(random);
            assertThat(ours.matches(value)).as("%s on %s", pattern, value).isEqualTo(accepts(jdk, value));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a",
                "a**",
                "\\p{L}",
                "\\bfoo",
                "[a-z-[aeiou]]",
                "(a",
                "a)",
                "[a",
                "a{",
                "a{2,1}",
                "a{99999}",
                "*a",
                "\\1",
                "[z-a]",
                "(a{2000}){2000}",
                "\\i\\c*"
            })
    void whatIsOutsideTheSubsetIsRefused(String pattern) {
        assertThatThrownBy(() -> XsdPattern.compile(List.of(pattern)))
                .isInstanceOf(PatternRefused.class)
                .hasMessageContaining(pattern);
    }

    @Test
    void alternativesOfOneRestrictionAreOr() {
        XsdPattern pattern = XsdPattern.compile(List.of("a|b", "c"));
        assertThat(pattern.matches("b")).isTrue();
        assertThat(pattern.matches("c")).isTrue();
        assertThat(pattern.matches("d")).isFalse();
    }

    @Test
    void aValueMayComeInPiecesEvenThroughAPair() {
        XsdPattern pattern = XsdPattern.compile(List.of("x[😀]y"));
        var run = new PatternRun();
        run.begin(pattern);
        char[] value = "x😀y".toCharArray();
        for (int i = 0; i < value.length; i++) {
            run.read(value, i, i + 1);
        }
        assertThat(run.matches()).isTrue();
    }

    @Test
    void aPatternThatBacktracksElsewhereTakesLinearTime() {
        XsdPattern pattern = XsdPattern.compile(List.of("([.\\s]*\\S+[.\\s]*)+"));
        long start = System.nanoTime();
        assertThat(pattern.matches(".".repeat(1_000_000) + " ")).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Test
    void aPatternWithTooManyStatesStaysRightAndKeepsABoundedNumber() {
        XsdPattern pattern = XsdPattern.compile(List.of("[ab]*a[ab]{16}"));
        var random = new Random(3);
        for (int i = 0; i < 30; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < 3000; j++) {
                text.append(random.nextBoolean() ? 'a' : 'b');
            }
            assertThat(pattern.matches(text)).isEqualTo(text.charAt(text.length() - 17) == 'a');
        }
        assertThat(pattern.states()).isLessThanOrEqualTo(XsdPattern.MOST_STATES);
    }

    private static String value(Random random) {
        var text = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }

    private static Validator jdk(String pattern) throws SAXException {
        String xsd = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a'><xs:simpleType>"
                + "<xs:restriction base='xs:string'><xs:pattern value='" + pattern
                + "'/></xs:restriction></xs:simpleType></xs:element></xs:schema>";
        return SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(new StringReader(xsd)))
                .newValidator();
    }

    private static boolean accepts(Validator jdk, String value) throws Exception {
        try {
            jdk.validate(new StreamSource(new StringReader("<a>" + value + "</a>")));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }
}
