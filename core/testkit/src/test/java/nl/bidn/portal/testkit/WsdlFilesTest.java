// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WsdlFilesTest {
    private static final String WSDL = """
            <w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
                xmlns:x="http://www.w3.org/2001/XMLSchema">
              <w:types><x:schema><x:import schemaLocation="types/a.xsd"/></x:schema></w:types>
              <w:service name="A"><w:port name="A"><s:address location="http://localhost/"/></w:port></w:service>
            </w:definitions>""";
    private static final String SCHEMA = "<x:schema xmlns:x='http://www.w3.org/2001/XMLSchema'>%s</x:schema>";

    private final Map<String, String> files = new HashMap<>(Map.of(
            "wsdl/A.wsdl", WSDL,
            "wsdl/types/a.xsd", SCHEMA.formatted("<x:include schemaLocation='b.xsd'/>"),
            "wsdl/types/b.xsd", SCHEMA.formatted("<x:import schemaLocation='../types/a.xsd'/>")));

    @Test
    void followsAllThatIsImported() {
        assertThat(flaws()).isEmpty();
        files.remove("wsdl/types/b.xsd");
        assertThat(flaws()).singleElement().asString().startsWith("wsdl/types/b.xsd is imported");
    }

    @Test
    void findsWhatCannotBeServed() {
        files.put("wsdl/types/b.xsd", SCHEMA.formatted("<x:import schemaLocation='../../i18n/x.xsd'/>"));
        files.put("i18n/x.xsd", SCHEMA.formatted(""));
        assertThat(flaws()).singleElement().asString().startsWith("i18n/x.xsd");
        files.put("wsdl/types/b.xsd", SCHEMA.formatted("<x:import schemaLocation='https://elders.example/x.xsd'/>"));
        assertThat(flaws()).singleElement().asString().startsWith("https://elders.example/x.xsd");
    }

    @Test
    void findsAWsdlThatIsNone() {
        files.put("wsdl/A.wsdl", "<w");
        assertThat(flaws()).contains("wsdl/A.wsdl is not there, or no XML");
        files.put("wsdl/A.wsdl", "<a/>");
        assertThat(flaws()).containsExactly("no WSDL 1.1", "no soap:address of SOAP 1.1");
    }

    private List<String> flaws() {
        return WsdlFiles.flaws("wsdl/A.wsdl", path -> Optional.ofNullable(files.get(path)));
    }
}
