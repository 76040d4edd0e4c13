// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.BerichtStore;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Nummers;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.TermijnStore;
import nl.bidn.product.zorgberichten.service.Termijnregel;
import nl.bidn.product.zorgberichten.service.Termijnregel.Wie;
import nl.bidn.product.zorgberichten.service.Termijnvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Volgorde;
import nl.bidn.product.zorgberichten.service.Zoekvraag.Voorwaarden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lists of a municipality with many messages; -Dzorg.berichten=1000000 makes it a million, as far as memory holds the tests'
 * Derby, and prints how long each takes.
 */
class ZoekopdrachtTest {
    private static final int MOST = Integer.getInteger("zorg.berichten", 3000);
    private static final int MOST_IN_MEMORY = 150_000;
    private static final Voorwaarden IN = Voorwaarden.GEEN.richting(Optional.of(Richting.IN));
    private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<String> TYPES = List.of("WMO302", "WMO305", "WMO307", "WMO323");

    private static void fill(TestDatabase database, OrganisationId organisation, int count) {
        String sql = "INSERT INTO zorg_berichten.bericht (organisation, id, dienst, richting, kanaal, soort, functie,"
                + " functie_versie, functie_subversie, zender, ontvanger, referentienummer, kruisreferentie, tijdstip,"
                + " conversatie, kop_functie, identificatie, staat, staat_sinds, fouten, bestand, grootte, sha256,"
                + " ontvangen, foutcode) VALUES (?, ?, 'IWMO', ?, ?, 'HEEN', ?, '0003', '0002', ?, ?, ?, NULL, ?, ?, ?, ?,"
                + " ?, ?, 0, 'x', 1000, 'x', ?, ?)";
        for (int from = 0; from < count; from += 50_000) {
            int first = from;
            database.sql().call(connection -> {
                try (var insert = connection.prepareStatement(sql)) {
                    for (int i = first; i < Math.min(count, first + 50_000); i++) {
                        Instant at = BEGIN.plusSeconds(i);
                        String id = Nummers.vanaf(at) + (organisation.equals(STAD.id()) ? "a" : "b").repeat(17);
                        boolean out = i % 1000 == 999;
                        String type = out ? "WMO301" : TYPES.get(i % TYPES.size());
                        String ref = "%08x-0000-4000-8000-000000000000".formatted(i);
                        insert.setString(1, organisation.value());
                        insert.setString(2, id);
                        insert.setString(3, out ? "UIT" : "IN");
                        insert.setString(4, out ? "PORTAAL" : "KETEN");
                        insert.setString(5, type);
                        insert.setString(6, out ? organisation.value().substring(2) : "99990001");
                        insert.setString(
                                7, out ? "99990001" : organisation.value().substring(2));
                        insert.setString(8, ref);
                        insert.setTimestamp(9, Timestamp.from(at));
                        insert.setString(10, ref);
                        insert.setString(11, type);
                        insert.setString(12, "N" + i);
                        insert.setString(13, staat(i, out));
                        insert.setTimestamp(14, Timestamp.from(at));
                        insert.setTimestamp(15, Timestamp.from(at));
                        insert.setString(16, out ? "BRS0" + i / 1000 % 10 : null);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
                return 0;
            });
        }
    }

    private static String staat(int i, boolean out) {
        if (out) {
            return "AFGEKEURD";
        }
        return i % 100 == 0 ? "ONTVANGEN" : "AFGELEVERD";
    }

    /** A term for each message, a month after it came. */
    private static void fillTermijnen(TestDatabase database) {
        database.sql().call(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO zorg_berichten.termijn (organisation, bericht, nummer, dienst, functie, wie,"
                            + " tegenpartij, wacht_op, sinds, uiterlijk, gemeld) SELECT organisation, id, 0, dienst,"
                            + " functie, CASE richting WHEN 'UIT' THEN 'ZIJ' ELSE 'WIJ' END, '99990001', 'WMO302',"
                            + " '2026-06-01', CASE staat WHEN 'ONTVANGEN' THEN '2026-07-01' ELSE '2026-07-02' END, 0"
                            + " FROM zorg_berichten.bericht")) {
                return insert.executeUpdate();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void bothDirectionsAndTermsAreReadInOrderToo(Engine engine) {
        int count = engine == Engine.DERBY ? Math.min(MOST, MOST_IN_MEMORY) : MOST;
        try (TestDatabase database = engine.open()) {
            var stores =
                    new JpaStores(database.unit("zorg-berichten", getClass().getClassLoader()));
            BerichtStore store = stores.berichten();
            fill(database, STAD.id(), count);
            fill(database, DAM.id(), 100);
            fillTermijnen(database);
            assertThat(zoek(database, store, engine, "both directions", vraag(Voorwaarden.GEEN)))
                    .hasSize(25)
                    .extracting(Bericht::richting)
                    .contains(Richting.IN, Richting.UIT);
            Zoekvraag afgekeurd = vraag(Voorwaarden.GEEN.afgekeurd(Optional.empty(), false));
            assertThat(zoek(database, store, engine, "refused", afgekeurd))
                    .isNotEmpty()
                    .allMatch(bericht -> bericht.staat() == Staat.AFGEKEURD);
            assertThat(tel(database, store, engine, "refused, up to 1001", afgekeurd, 1001))
                    .isEqualTo(count / 1000);
            assertThat(zoek(
                            database,
                            store,
                            engine,
                            "one code",
                            vraag(Voorwaarden.GEEN.afgekeurd(Optional.of("BRS01"), false))))
                    .isNotEmpty();
            assertThat(zoek(
                            database,
                            store,
                            engine,
                            "refused later",
                            vraag(Voorwaarden.GEEN.afgekeurd(Optional.empty(), true))))
                    .isEmpty();
            String referentie = "%08x-0000-4000-8000-000000000000".formatted(count - 7);
            assertThat(zoek(
                            database,
                            store,
                            engine,
                            "a reference",
                            vraag(Voorwaarden.GEEN.zoek(Optional.of(referentie), false))))
                    .hasSize(1);

            TermijnStore termijnen = stores.termijnen();
            var wachtend = Termijnvraag.alle(Dienst.IWMO, List.of(STAD.id(), DAM.id()), 25);
            assertThat(termijnen(database, termijnen, engine, "first terms", wachtend))
                    .hasSize(25)
                    .allMatch(regel -> regel.uiterlijk().equals(LocalDate.of(2026, 7, 1)));
            assertThat(termijnen(database, termijnen, engine, "terms, page 40", wachtend.deel(975, 25)))
                    .hasSize(25);
            assertThat(termijnen(database, termijnen, engine, "terms of others", wachtend.van(Optional.of(Wie.ZIJ))))
                    .isNotEmpty()
                    .allMatch(regel -> regel.wie() == Wie.ZIJ);
            var teLaat = wachtend.tussen(Optional.empty(), Optional.of(LocalDate.of(2026, 7, 1)));
            long begin = System.nanoTime();
            assertThat(database.transactions().call(() -> termijnen.tel(teLaat, 1000)))
                    .isEqualTo(Math.min(1000, count / 100 + 1));
            tell(engine, "late, up to 1000", begin);
        }
    }

    private static List<Termijnregel> termijnen(
            TestDatabase database, TermijnStore store, Engine engine, String what, Termijnvraag vraag) {
        database.transactions().call(() -> store.zoek(vraag));
        long begin = System.nanoTime();
        List<Termijnregel> found = database.transactions().call(() -> store.zoek(vraag));
        tell(engine, what, begin);
        return found;
    }

    private static Zoekvraag vraag(Voorwaarden voorwaarden) {
        return Zoekvraag.van(Dienst.IWMO, List.of(STAD.id(), DAM.id()), voorwaarden, 25);
    }

    private static Zoekvraag in(Volgorde volgorde, boolean oplopend) {
        return new Zoekvraag(Dienst.IWMO, List.of(STAD.id(), DAM.id()), IN, volgorde, oplopend, 0, 25);
    }

    private static Zoekvraag zoek(String tekst) {
        return vraag(IN.zoek(Optional.of(tekst), true));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void listsAreReadInOrderAndOnlyAsFarAsNeeded(Engine engine) {
        int count = engine == Engine.DERBY ? Math.min(MOST, MOST_IN_MEMORY) : MOST;
        try (TestDatabase database = engine.open()) {
            BerichtStore store =
                    new JpaStores(database.unit("zorg-berichten", getClass().getClassLoader())).berichten();
            fill(database, STAD.id(), count);
            fill(database, DAM.id(), 100);

            List<Bericht> newest = zoek(database, store, engine, "newest", in(Volgorde.ONTVANGEN, false));
            assertThat(newest).hasSize(25).extracting(Bericht::ontvangen).isSortedAccordingTo((a, b) -> b.compareTo(a));
            assertThat(newest.get(0).kop().identificatie()).contains("N" + (count - 2));
            List<Bericht> oldest = zoek(database, store, engine, "oldest", in(Volgorde.ONTVANGEN, true));
            assertThat(oldest).extracting(Bericht::ontvangen).isSorted();
            assertThat(oldest).extracting(Bericht::organisation).contains(STAD.id(), DAM.id());
            assertThat(zoek(database, store, engine, "by type", in(Volgorde.FUNCTIE, true)))
                    .extracting(bericht -> bericht.functie().orElseThrow())
                    .containsOnly("WMO302");
            assertThat(zoek(database, store, engine, "by type, back", in(Volgorde.FUNCTIE, false)))
                    .extracting(bericht -> bericht.functie().orElseThrow())
                    .containsOnly("WMO323");
            assertThat(zoek(database, store, engine, "by state", in(Volgorde.STAAT, true)))
                    .extracting(Bericht::staat)
                    .containsOnly(Staat.AFGELEVERD);
            assertThat(zoek(database, store, engine, "by state, back", in(Volgorde.STAAT, false)))
                    .extracting(Bericht::staat)
                    .containsOnly(Staat.ONTVANGEN);
            assertThat(zoek(database, store, engine, "one type", vraag(IN.functie(Optional.of("WMO305")))))
                    .hasSize(25);
            assertThat(zoek(database, store, engine, "a whole number", zoek("N42")))
                    .as("one of each municipality")
                    .hasSize(2);
            assertThat(zoek(database, store, engine, "part of a number", zoek("n" + (count - 2))))
                    .hasSize(1);
            assertThat(zoek(database, store, engine, "nothing", zoek("bestaat niet")))
                    .isEmpty();
            Zoekvraag deep = in(Volgorde.ONTVANGEN, false).deel(975, 25);
            assertThat(zoek(database, store, engine, "page 40", deep)).hasSize(25);
            Zoekvraag uploaded = vraag(Voorwaarden.GEEN.kanaal(Optional.of(Kanaal.PORTAAL)));
            assertThat(zoek(database, store, engine, "uploaded", uploaded)).isNotEmpty();
            Instant recent = BEGIN.plus(Duration.ofSeconds(count - 1000));
            Zoekvraag nieuw = vraag(IN.staten(Set.of(Staat.ONTVANGEN)).sinds(Optional.of(recent)));
            assertThat(tel(database, store, engine, "new", nieuw, 1000)).isEqualTo(10);
            assertThat(tel(database, store, engine, "all, up to 1001", in(Volgorde.ONTVANGEN, false), 1001))
                    .isEqualTo(1001);
        }
    }

    private static List<Bericht> zoek(
            TestDatabase database, BerichtStore store, Engine engine, String what, Zoekvraag vraag) {
        database.transactions().call(() -> store.zoek(vraag));
        long begin = System.nanoTime();
        List<Bericht> found = database.transactions().call(() -> store.zoek(vraag));
        tell(engine, what, begin);
        return found;
    }

    private static int tel(
            TestDatabase database, BerichtStore store, Engine engine, String what, Zoekvraag vraag, int most) {
        database.transactions().call(() -> store.tel(vraag, most));
        long begin = System.nanoTime();
        int found = database.transactions().call(() -> store.tel(vraag, most));
        tell(engine, what, begin);
        return found;
    }

    private static void tell(Engine engine, String what, long begin) {
        if (MOST > 100_000) {
            System.out.printf("%-10s %-20s %6d ms%n", engine, what, (System.nanoTime() - begin) / 1_000_000);
        }
    }
}
