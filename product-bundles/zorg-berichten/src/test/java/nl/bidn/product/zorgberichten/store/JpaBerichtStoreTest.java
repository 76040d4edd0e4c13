// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Staat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JpaBerichtStoreTest {
    /** A database that looks at more than the one row waits for the other, which is not committed. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatBecomesOfOneMessageIsWrittenDownWithoutALookAtOthers(Engine engine) {
        try (var house = new Fixture(engine)) {
            Bericht one = leverAan(house, "EEN");
            Bericht other = leverAan(house, "TWEE");

            house.database.transactions().run(() -> {
                assertThat(doorgestuurd(house, one)).isTrue();
                assertThat(elsewhere(() -> house.database.transactions().call(() -> doorgestuurd(house, other))))
                        .isTrue();
            });

            assertThat(house.nu(one).staat()).isEqualTo(Staat.DOORGESTUURD);
            assertThat(house.nu(other).staat()).isEqualTo(Staat.DOORGESTUURD);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whoLeavesIsForgottenInTheMessagesThatHeBroughtAndInNoOthers(Engine engine) {
        try (var house = new Fixture(engine)) {
            Bericht bericht = leverAan(house, "EEN");
            String anja = Fixture.gebruiker("anja", STAD).id();

            house.hub.forget("somebody else");
            assertThat(toelichting(house, bericht)).isPresent();
            house.hub.forget(anja);

            assertThat(toelichting(house, bericht)).isEmpty();
            assertThat(house.nu(bericht).bestandsnaam()).isEmpty();
        }
    }

    private static Optional<String> toelichting(Fixture house, Bericht bericht) {
        return house.database
                .transactions()
                .call(() -> house.stores.berichten().verloop(bericht.organisation(), bericht.id()))
                .get(0)
                .toelichting();
    }

    private static Bericht leverAan(Fixture house, String nummer) {
        byte[] bytes = Goed.van("WMO301")
                .zet("Header/Afzender", "9901")
                .zet("Header/Ontvanger", "99990001")
                .zet("Header/BerichtIdentificatie/Identificatie", nummer)
                .bytes();
        return house.leverAan(Dienst.IWMO, STAD, nummer + ".xml", bytes);
    }

    private static boolean doorgestuurd(Fixture house, Bericht bericht) {
        return house.stores
                .berichten()
                .verander(
                        bericht.organisation(),
                        bericht.id(),
                        Staat.DOORGESTUURD,
                        house.clock.instant(),
                        Optional.empty());
    }

    private static boolean elsewhere(Callable<Boolean> work) {
        try {
            return Together.run(List.of(work)).get(0);
        } catch (Exception e) {
            throw new AssertionError("it waits for another", e);
        }
    }
}
