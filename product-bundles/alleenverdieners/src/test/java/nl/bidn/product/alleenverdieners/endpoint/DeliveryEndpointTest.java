// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.endpoint;

import static nl.bidn.product.alleenverdieners.Fixture.STAD;
import static nl.bidn.product.alleenverdieners.Fixture.delivery;
import static nl.bidn.product.alleenverdieners.Fixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.product.alleenverdieners.Fixture;
import nl.bidn.product.alleenverdieners.Fixture.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryEndpointTest {
    private static final String FILE = delivery("AV-1", "GM9901;999900006", "GM9902;999900018");
    private static final ReceiptJson RECEIPT =
            new ReceiptJson("AV-1", 2026, 2, 2, "2026-11-23T09:00:00Z", "2027-02-21");

    private Fixture portal;

    @BeforeEach
    void open() {
        portal = new Fixture(Kind.DERBY);
    }

    @Test
    void answers201WithAReceiptAnd200TheNextTime() {
        try (Response first = deliver(FILE);
                Response second = deliver(FILE)) {
            assertThat(first.getStatus()).isEqualTo(201);
            assertThat(first.getLocation())
                    .as("relative to where the gate hosts the interface")
                    .hasToString("leveringen/AV-1");
            assertThat(first.getEntity()).isEqualTo(RECEIPT);
            assertThat(second.getStatus()).isEqualTo(200);
            assertThat(second.getEntity()).isEqualTo(RECEIPT);
        }
        assertThat(portal.endpoint.receipt("AV-1", portal.supplier)).isEqualTo(RECEIPT);
    }

    @Test
    void answers409ToOtherContentUnderTheSameId() {
        deliver(FILE).close();

        Problem problem = problem(delivery("AV-1", "GM9901;999900043"));

        assertThat(problem.status()).isEqualTo(409);
    }

    @Test
    void names400sWithLineAndCodeAndRepeatsNothingOfTheFile() {
        Problem problem = problem(delivery("AV-1", "GM9901;999900007", "GM9901;999900018", "GM9999;999900018"));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem).hasMessage("Aantal fouten: 3. Wij hebben niets van de levering verwerkt.");
        assertThat(problem.errors())
                .extracting(Problem.Flaw::location)
                .containsExactly("regel 3", "regel 5", "regel 5");
        assertThat(problem.errors())
                .extracting(Problem.Flaw::code)
                .containsExactly("bsn-ongeldig", "gemeente-onbekend", "bsn-dubbel");
        assertThat(problem.errors().toString()).doesNotContain("99990");
    }

    @Test
    void saysHowManyFlawsItDoesNotName() {
        String[] rows = new String[1200];
        Arrays.fill(rows, "GM9901;1");

        Problem problem = problem(delivery("AV-1", rows));

        assertThat(problem.errors()).hasSize(1000);
        assertThat(problem).hasMessageStartingWith("Aantal fouten: 1200. Wij noemen de eerste 1000.");
    }

    @Test
    void answers400WhenTheSenderBreaksOff() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The sender went away");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> portal.endpoint.deliver(broken, portal.supplier))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(400));
    }

    @Test
    void answers404ToWhoDeliveredNoSuchThing() {
        deliver(FILE).close();
        var other = TestCaller.system("00000099000000002000").with("aanleveren", STAD);

        assertThat(catchThrowableOfType(Problem.class, () -> portal.endpoint.receipt("AV-1", other))
                        .status())
                .isEqualTo(404);
        assertThat(catchThrowableOfType(Problem.class, () -> portal.endpoint.receipt("999900006", portal.supplier))
                        .status())
                .isEqualTo(400);
    }

    private Response deliver(String file) {
        return portal.endpoint.deliver(stream(file), portal.supplier);
    }

    private Problem problem(String file) {
        return catchThrowableOfType(Problem.class, () -> portal.endpoint.deliver(stream(file), portal.supplier));
    }
}
