// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import static nl.bidn.product.wlzregistertoets.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import nl.bidn.portal.testkit.Plan;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.wlzregistertoets.Fixture;
import nl.bidn.product.wlzregistertoets.service.toets.Berichtnummer;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each look-up pays for the indexes of its lines, so there are few; nothing reads a table for a page of it all the same. */
class LeesplanTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");
    private static final int RIJEN = 5000;
    private static final String STADS =
            "SELECT ontvangstnummer FROM wlz_registertoets.raadpleging WHERE organisatie = 'GM9901'";
    private static final String BLADZIJDE = " FETCH FIRST 50 ROWS ONLY";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPageOfLookUpsIsReadInItsOrder(Engine engine) {
        Fixture fixture = gevuld(engine);

        assertThat(Plan.of(fixture.database.sql(), STADS + " ORDER BY moment DESC, ontvangstnummer DESC" + BLADZIJDE))
                .contains(engine == Engine.DERBY ? "raadpleging_nieuwste" : "raadpleging_oudste")
                .doesNotContain("sort");
        assertThat(Plan.of(fixture.database.sql(), STADS + " ORDER BY moment, ontvangstnummer" + BLADZIJDE))
                .contains("raadpleging_oudste")
                .doesNotContain("sort");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void lookUpsOfOneAskerOrAboutOnePersonAreFoundByAnIndex(Engine engine) {
        Fixture fixture = gevuld(engine);

        assertThat(Plan.of(fixture.database.sql(), STADS + " AND vrager_id = 'vrager-7'"))
                .contains("raadpleging_vrager");
        assertThat(Plan.of(fixture.database.sql(), STADS + " AND bsn_hash = 'hash-7'"))
                .contains("raadpleging_bsn");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oldNumbersOfMessagesAreFoundInTheOrderOfTheirKey(Engine engine) {
        Fixture fixture = gevuld(engine);
        String deel = " FROM wlz_registertoets.berichtnummer WHERE beller = 'b' AND nummer > 'n1000'";

        assertThat(Plan.of(fixture.database.sql(), "SELECT nummer" + deel + " ORDER BY nummer" + BLADZIJDE))
                .contains(engine == Engine.DERBY ? "constraint" : "berichtnummer_pkey")
                .doesNotContain("sort");
        assertThat(Plan.of(
                        fixture.database.sql(),
                        "DELETE" + deel + " AND nummer <= 'n1050' AND moment < '2026-11-23 10:00:00'"))
                .contains(engine == Engine.DERBY ? "constraint" : "berichtnummer_pkey");
    }

    private static Fixture gevuld(Engine engine) {
        var fixture = new Fixture(engine);
        fixture.portal.transactions().run(() -> {
            fixture.store.voegToe(IntStream.range(0, RIJEN)
                    .mapToObj(LeesplanTest::raadpleging)
                    .toList());
            fixture.berichtnummers.bewaar(IntStream.range(0, RIJEN)
                    .mapToObj(i -> new Berichtnummer("b", "n" + i, BEGIN))
                    .toList());
        });
        Plan.learn(fixture.database.sql(), "wlz_registertoets", "raadpleging");
        Plan.learn(fixture.database.sql(), "wlz_registertoets", "berichtnummer");
        return fixture;
    }

    private static Raadpleging raadpleging(int i) {
        return new Raadpleging(
                STAD.id(),
                "0000-0000-0000-%04d".formatted(i),
                BEGIN.plusSeconds(i),
                "vrager-" + i % 100,
                "Naam",
                false,
                Kanaal.PORTAAL,
                "hash-" + i % 500,
                "wmo-aanvraag",
                "");
    }
}
