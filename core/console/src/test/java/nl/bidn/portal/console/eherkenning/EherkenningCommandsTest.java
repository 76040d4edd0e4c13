// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.eherkenning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.bidn.portal.console.fake.FakeDesk;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Binding;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Broker;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EherkenningCommandsTest {
    private static final Broker BROKER = new Broker(
            "voorbeeld",
            "Voorbeeld",
            "urn:etoegang:HM:00000099000000002000:entities:9001",
            Binding.POST,
            "text/xml",
            true,
            1,
            Instant.parse("2026-11-25T10:00:00Z"),
            List.of(new Certificate("signing", "CN=hm", Instant.parse("2028-01-01T00:00:00Z"), 766)));

    /** What the commands ask for. */
    public static final class Brokers {
        public List<Broker> brokers() {
            return List.of(BROKER);
        }

        public Broker importBroker(EherkenningAdministration.BrokerImport broker, String by) {
            assertThat(broker.metadata()).isEqualTo("<x/>");
            assertThat(broker.certificates()).isEqualTo("PEM");
            assertThat(broker.binding()).isEqualTo(Binding.REDIRECT);
            assertThat(broker.active()).isFalse();
            assertThat(broker.place()).isNull();
            return BROKER;
        }

        public String metadata() {
            return "<md/>";
        }

        public String catalogue() {
            return "<esc/>";
        }
    }

    private final FakeDesk desk = new FakeDesk().with(EherkenningAdministration.class, new Brokers());

    @Test
    void takesInABroker(@TempDir Path folder) throws Exception {
        var command = new BrokerImport();
        command.metadata = Files.writeString(folder.resolve("hm.xml"), "<x/>").toString();
        command.certificate = Files.writeString(folder.resolve("hm.pem"), "PEM").toString();
        command.binding = "redirect";
        command.active = "off";
        assertThat(desk.run(command)).contains("Took in broker voorbeeld").contains("signing: until 2028-01-01");
        command.active = "perhaps";
        desk.refuses(command, "'perhaps' is neither on nor off");
        command.binding = "SOAP";
        desk.refuses(command, "'SOAP' is not one of POST, REDIRECT");
    }

    @Test
    void listsBrokersWithTheirCertificates() throws Exception {
        var list = new BrokerList();
        list.json = true;
        assertThat(desk.run(list)).contains("\"id\":\"voorbeeld\"").contains("\"daysLeft\":766");
    }

    @Test
    void removesInTheNameOfTheOperator() throws Exception {
        var command = new BrokerRemove();
        command.id = "voorbeeld";
        assertThat(desk.run(command)).isEqualTo("Removed broker voorbeeld");
        assertThat(desk.calls()).contains("EherkenningAdministration.removeBroker[voorbeeld, console:test]");
    }

    @Test
    void writesWhatBrokersMustKnow() throws Exception {
        assertThat(desk.run(new EherkenningMetadata())).isEqualTo("<md/>");
        assertThat(desk.run(new EherkenningCatalogue())).isEqualTo("<esc/>");
    }
}
