// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import static nl.bidn.product.schuldhulpverlening.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.bidn.portal.testkit.Plan;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldhulpverlening.Fixture;
import nl.bidn.product.schuldhulpverlening.service.Wgsdienst;
import nl.bidn.product.schuldhulpverlening.service.vraag.Kanaal;
import nl.bidn.product.schuldhulpverlening.service.vraag.Nieuwevraag;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagoverzicht;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraagstaat;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraaguitkomst;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of questions while sources answer, and with many questions. */
class LijststoreTest {
    private static final Instant BEGIN = Instant.parse("2026-11-23T09:00:00Z");
    private static final int RIJEN = 20_000;
    private static final int KEREN = 400;
    private static final String STADS = "SELECT * FROM schuldhulpverlening.vraag WHERE organisatie = 'GM9901'"
            + " AND verwerker = '' AND dienst IN ('" + Wgsdienst.TOEGANG.id() + "')";
    private static final String BLADZIJDE = " ORDER BY gesteld DESC, nummer FETCH FIRST 25 ROWS ONLY";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aQuestionThatGoesFromStateToStateIsInEachListOfAll(Engine engine) {
        var huis = new Fixture(engine);
        var caller = Fixture.gebruiker("ina", STAD);
        assertThat(huis.vragen.stel(
                        caller,
                        STAD.id(),
                        dienst -> huis.partijen.vanMens(caller, dienst.recht(), STAD.id()),
                        new Nieuwevraag(UUID.randomUUID().toString(), Fixture.BSN, "besluit-toegang", "K-1"),
                        Kanaal.PORTAAL))
                .isInstanceOf(Vraaguitkomst.Gesteld.class);
        var overzicht = new Vraagoverzicht(huis.lijsten, huis.portal.transactions());

        var genoeg = new AtomicBoolean();
        var beweging = CompletableFuture.runAsync(() -> {
            for (int i = 0; !genoeg.get(); i++) {
                zet(huis.database, i % 2 == 0 ? Vraagstaat.KLAAR : Vraagstaat.LOPEND);
            }
        });
        try {
            Map<Integer, Long> gezien = IntStream.range(0, KEREN)
                    .mapToObj(i -> overzicht
                            .lijst(caller, List.of(STAD), Optional.empty(), 0, 25)
                            .size())
                    .collect(Collectors.groupingBy(aantal -> aantal, Collectors.counting()));

            assertThat(gezien).containsExactly(Map.entry(1, (long) KEREN));
        } finally {
            genoeg.set(true);
            beweging.join();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPageOfAllIsNotReadByAnIndexOnTheState(Engine engine) {
        var huis = new Fixture(engine);
        huis.database.sql().call(connection -> {
            vul(connection);
            return true;
        });
        Plan.learn(huis.database.sql(), "schuldhulpverlening", "vraag");

        String alle = Plan.of(huis.database.sql(), STADS + BLADZIJDE);
        assertThat(alle).doesNotContain("vraag_staat", "vraag_weg");
        if (engine == Engine.POSTGRESQL) {
            assertThat(alle).contains("vraag_lijst").doesNotContain("sort");
        }
        assertThat(Plan.of(huis.database.sql(), STADS + " AND staat = 'KLAAR'" + BLADZIJDE))
                .contains("vraag_staat")
                .doesNotContain("sort");
    }

    /** As the product does it: whoever changes a question takes it first. */
    private static void zet(TestDatabase database, Vraagstaat staat) {
        database.sql().call(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE schuldhulpverlening.vraag SET slot = slot + 1");
                return statement.executeUpdate("UPDATE schuldhulpverlening.vraag SET staat = '" + staat + "'");
            }
        });
    }

    private static void vul(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO schuldhulpverlening.vraag (organisatie, nummer,"
                + " verwerker, van_oin, via_oin, dienst, doel, kenmerk, vrager_id, vrager, systeem, kanaal, gesteld,"
                + " uiterlijk, staat, bsn_hash, afdruk, inhoud, slot) VALUES (?, ?, '', '', '', ?, 'doel', '',"
                + " 'ina', 'Ina', FALSE, 'PORTAAL', ?, ?, ?, '', ?, '', 0)")) {
            for (int i = 0; i < RIJEN; i++) {
                insert.setString(1, "GM99%02d".formatted(i % 40));
                insert.setString(2, "n" + i);
                insert.setString(3, Wgsdienst.TOEGANG.id());
                insert.setTimestamp(4, Timestamp.from(BEGIN.plusSeconds(i)));
                insert.setTimestamp(5, Timestamp.from(BEGIN.plusSeconds(i + 600)));
                insert.setString(6, (i % 7 == 0 ? Vraagstaat.KLAAR : Vraagstaat.VERNIETIGD).name());
                insert.setString(7, "a" + i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
