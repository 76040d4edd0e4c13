// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.bidn.portal.driver.RunningPortal;
import nl.bidn.portal.sandbox.belastingdienst.Levering;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal is killed, or the line cut, while a delivery is under way: all of it is there then, or nothing. */
class PowerCutJourney extends Journey {
    private static final String TAB = "/alleenverdieners/ophalen";
    private static final Map<String, Integer> MANY =
            new TreeMap<>(Map.of("GM9901", 4000, "GM9902", 2500, "GM9903", 1500));

    PowerCutJourney() {
        super(prepared("power-cut", Map.of()));
    }

    @BeforeAll
    void start() {
        portal.start();
        Await.until(
                "the mails about the first deliveries",
                () -> Optional.of(mails("selamrani", "rapport").count()).filter(count -> count == 2));
    }

    @AfterAll
    void stop() {
        assertThat(portal.console("portal:audit-verify")).containsIgnoringCase("whole");
        portal.stop();
    }

    /** @param millis after the last byte; -1: half-way */
    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 60, 250})
    void keepsAllOfADeliveryOrNothing(int millis) throws Exception {
        var levering = Levering.of("stroom-" + (millis + 1), 2026, MANY);
        var process = portal.process();
        var began = portalTime();
        long before = shown();

        var answer = deliver(new CutStream(levering.text(), millis, () -> RunningPortal.kill(process)));
        process.onExit().join();
        var remains = Remains.of(portal.data(), levering.id(), began);
        portal.start();

        if (answer.isPresent()) {
            assertThat(answer.get().statusCode()).isEqualTo(201);
        }
        boolean whole = remains.isWhole(MANY.size());
        assertThat(whole || remains.isNothing()).as(remains.toString()).isTrue();
        assertThat(whole || answer.isEmpty()).as("what was answered stays").isTrue();
        assertThat(shown()).isEqualTo(before + (whole ? 1 : 0));
        acceptedOnce(levering, whole);
        assertThat(shown()).isEqualTo(before + 1);
    }

    @Test
    void keepsNothingOfADeliveryWhoseLineWasCut() throws Exception {
        var levering = Levering.of("lijn-1", 2026, MANY);
        long before = shown();

        assertThatThrownBy(() -> portal.belastingdienst().deliver(new CutStream(levering.text(), -1, () -> {
                    throw new IOException("the line is cut");
                })))
                .isInstanceOf(IOException.class);

        assertThat(shown()).isEqualTo(before);
        acceptedOnce(levering, false);
        assertThat(shown()).isEqualTo(before + 1);
    }

    private void acceptedOnce(Levering levering, boolean before) throws Exception {
        assertThat(portal.belastingdienst().deliver(levering).statusCode()).isEqualTo(before ? 200 : 201);
        assertThat(portal.belastingdienst().deliver(levering).statusCode()).isEqualTo(200);
    }

    /** Empty: no answer came. */
    private Optional<HttpResponse<String>> deliver(CutStream text) throws Exception {
        try {
            return Optional.of(portal.belastingdienst().deliver(text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** How many reports a person sees. */
    private long shown() {
        page.navigate(portal.address(TAB));
        if (!path().equals(TAB)) {
            signIn("jdevries");
            page.navigate(portal.address(TAB));
        }
        return page.locator("tbody tr").count();
    }
}
