// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import nl.bidn.product.zorgberichten.message.xml.OwnXmlRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class SchemaSetTest {
    private static final String BEGIN = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t='urn:t'"
            + " targetNamespace='urn:t' elementFormDefault='qualified'>\n";
    private static final String END = "\n</xs:schema>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<xs:element name='a' type='xs:token'/>|type xs:token is not in our subset",
                "<xs:element name='a' type='t:nergens'/>|there is no type",
                "<xs:element name='a' type='xs:string' nillable='true'/>|nillable",
                "<xs:element name='a' type='t:A'/><xs:complexType name='A'><xs:all/></xs:complexType>|element all",
                "<xs:element name='a' type='t:A'/><xs:complexType name='A' mixed='true'><xs:sequence/></xs:complexType>|mixed",
                "<xs:element name='a' type='t:A'/><xs:complexType name='A'><xs:sequence><xs:any/></xs:sequence></xs:complexType>|element any",
                "<xs:element name='a' type='t:A'/><xs:complexType name='A'><xs:sequence><xs:element name='b' type='t:A'/></xs:sequence></xs:complexType>|holds itself",
                "<xs:element name='a' type='t:A'/><xs:complexType name='A'><xs:sequence><xs:element name='b' type='xs:string' minOccurs='0'/><xs:element name='b' type='xs:string'/></xs:sequence></xs:complexType>|two particles",
                "<xs:element name='a' type='t:A'/><xs:simpleType name='A'><xs:list itemType='xs:string'/></xs:simpleType>|element list",
                "<xs:element name='a' type='t:A'/><xs:simpleType name='A'><xs:restriction base='xs:string'><xs:whiteSpace value='collapse'/></xs:restriction></xs:simpleType>|whiteSpace",
                "<xs:element name='a' type='t:A'/><xs:simpleType name='A'><xs:restriction base='xs:string'><xs:pattern value='\\p{L}'/></xs:restriction></xs:simpleType>|not in our subset",
                "<xs:element name='a' type='t:A'/><xs:simpleType name='A'><xs:restriction base='xs:date'><xs:minInclusive value='2020-01-01'/></xs:restriction></xs:simpleType>|minInclusive",
                "<xs:import namespace='urn:x' schemaLocation='../x.xsd'/>|same folder",
                "<xs:group name='g'/>|element group",
                "<xs:element name='a' type='xs:string'/><xs:element name='b' type='xs:string'/>|one global element",
                "<!DOCTYPE x>|"
            })
    void whatIsOutsideTheSubsetIsRefusedWithFileAndLine(String content, String what) {
        assertThatThrownBy(() -> load(BEGIN + content + END))
                .isInstanceOf(OwnXmlRefused.class)
                .hasMessageContaining("test.xsd, line ")
                .hasMessageContaining(what == null ? "" : what);
    }

    @Test
    void choicesRepeatsAndNestedGroupsAreOfTheSubset() throws IOException {
        String group = "<xs:sequence><xs:choice minOccurs='0' maxOccurs='2'><xs:element name='b' type='xs:int'/>"
                + "<xs:element name='c' type='xs:int' maxOccurs='3'/></xs:choice><xs:element name='d' type='xs:int'/></xs:sequence>";
        Berichtschema schema = load(BEGIN + "<xs:element name='a' type='t:A'/><xs:complexType name='A'>" + group
                + "</xs:complexType>" + END);
        ContentModel model = ((ComplexType) schema.root().type()).content();
        assertThat(walk(model, "bd")).isTrue();
        assertThat(walk(model, "cccbd")).isTrue();
        assertThat(walk(model, "d")).isTrue();
        assertThat(walk(model, "bbbd")).isFalse();
        assertThat(walk(model, "b")).isFalse();
    }

    private static boolean walk(ContentModel model, String names) {
        int state = 0;
        for (int i = 0; i < names.length(); i++) {
            int child = model.child(state, "urn:t", names.substring(i, i + 1));
            state = child == ContentModel.NONE ? ContentModel.NONE : model.next(state, child);
            if (state == ContentModel.NONE) {
                return false;
            }
        }
        return model.ends(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"string", "int", "integer", "nonNegativeInteger", "date", "time"})
    void aTypeOfXsdGetsTheVerdictOfTheJdk(String type) throws Exception {
        String xsd = BEGIN + "<xs:element name='a' type='xs:" + type + "'/>" + END;
        sameVerdicts(xsd);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xs:restriction base='xs:string'><xs:length value='3'/></xs:restriction>",
                "<xs:restriction base='xs:string'><xs:minLength value='2'/><xs:maxLength value='4'/></xs:restriction>",
                "<xs:restriction base='xs:string'><xs:enumeration value='a'/><xs:enumeration value='1 2'/></xs:restriction>",
                "<xs:restriction base='xs:integer'><xs:totalDigits value='3'/></xs:restriction>",
                "<xs:restriction base='xs:nonNegativeInteger'><xs:minInclusive value='2'/><xs:maxInclusive value='50'/></xs:restriction>",
                "<xs:restriction base='xs:int'><xs:pattern value='[0-9]'/><xs:pattern value='\\+5'/></xs:restriction>",
                "<xs:restriction base='xs:date'><xs:pattern value='[^:Z]*'/></xs:restriction>",
                "<xs:restriction base='xs:time'><xs:pattern value='[^Z+-]+'/></xs:restriction>"
            })
    void aRestrictionGetsTheVerdictOfTheJdk(String restriction) throws Exception {
        sameVerdicts(BEGIN + "<xs:element name='a' type='t:A'/><xs:simpleType name='A'>" + restriction
                + "</xs:simpleType>" + END);
    }

    private static void sameVerdicts(String xsd) throws Exception {
        var type = (SimpleType) load(xsd).root().type();
        Validator jdk = SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(new StringReader(xsd)))
                .newValidator();
        for (String value : Values.ALL) {
            assertThat(accepts(type, value)).as("'%s' of %s", value, xsd).isEqualTo(accepts(jdk, value));
        }
    }

    private static boolean accepts(SimpleType type, String value) {
        var reader = new LeafReader();
        reader.begin(type);
        for (int i = 0; i < value.length(); i++) {
            reader.read(new char[] {value.charAt(i)}, 0, 1);
        }
        boolean pieces = reader.end() == null;
        reader.begin(type);
        reader.read(value.toCharArray(), 0, value.length());
        assertThat(reader.end() == null).isEqualTo(pieces);
        return pieces;
    }

    private static boolean accepts(Validator jdk, String value) throws IOException {
        try {
            jdk.validate(new StreamSource(new StringReader("<a xmlns='urn:t'>" + value + "</a>")));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    private static Berichtschema load(String xsd) throws IOException {
        return new SchemaSet(name -> new ByteArrayInputStream(xsd.getBytes(StandardCharsets.UTF_8))).load("test.xsd");
    }
}
