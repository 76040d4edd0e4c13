// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.service.Koppeling.Ontvangst;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Envelop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of two that use one number at the same moment one is taken, whatever the doors, each time. */
class DubbelTest {
    private static final int ROUNDS = 25;
    private static final TestCaller SYSTEEM =
            TestCaller.system("00000099000000001000").with("uitwisselen", STAD);
    private static final byte[] TOEWIJZING = Goed.van("WMO301")
            .zet("Header/Afzender", "9901")
            .zet("Header/Ontvanger", "99990001")
            .bytes();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oneIsReceivedAndTheOtherIsADuplicate(Engine engine) throws Exception {
        try (var house = new Fixture(engine)) {
            for (int round = 0; round < ROUNDS; round++) {
                String nummer = UUID.randomUUID().toString();

                List<Class<?>> answers = Together.<Class<?>>run(List.of(
                        () -> house.hub
                                .uitgaand()
                                .neemAan(SYSTEEM, STAD.id(), nummer, stroom())
                                .getClass(),
                        () -> house.hub
                                .uitgaand()
                                .neemAan(SYSTEEM, Kanaal.SOAP, envelop(nummer, house.clock.instant()), stroom())
                                .getClass()));

                assertThat(answers)
                        .as("round %s", round)
                        .containsExactlyInAnyOrder(Aanname.Ontvangen.class, Aanname.Dubbel.class);
            }
            house.werk();
            assertThat(house.partner.taken).hasSize(ROUNDS);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameThroughTheDoorForSystems(Engine engine) throws Exception {
        try (var house = new Fixture(engine)) {
            String nummer = UUID.randomUUID().toString();
            Callable<Ontvangst> bied = () -> house.hub.koppeling().bied(SYSTEEM, STAD.id(), nummer, stroom());

            List<Ontvangst> answers = Together.run(List.of(bied, bied));

            assertThat(answers).hasAtLeastOneElementOfType(Ontvangst.Bewaard.class);
            assertThat(answers).hasAtLeastOneElementOfType(Ontvangst.Dubbel.class);
        }
    }

    private static ByteArrayInputStream stroom() {
        return new ByteArrayInputStream(TOEWIJZING);
    }

    private static Envelop envelop(String nummer, Instant nu) {
        return new Envelop(
                Envelop.Soort.HEEN,
                Oordeel.adres(STAD.id()),
                Fixture.AANBIEDER,
                nummer,
                Optional.empty(),
                "WMO301",
                "0003",
                "0002",
                nu);
    }
}
