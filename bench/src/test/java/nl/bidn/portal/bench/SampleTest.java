// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.ctc.wstx.stax.WstxInputFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.bidn.portal.bench.WlzDoor.By;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.service.Staat;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A short sample of the benches that need no running portal, with generous bounds, so that they cannot rot. */
class SampleTest {
    private static final int CLIENTS = 4;
    private static final int EACH = 5;

    @Test
    void twentySignInsByFourClientsAreTwentySessionsAndTwentyLines(@TempDir Path folder) throws Exception {
        try (var room = new LoopbackRoom(folder)) {
            var tokens = together(room);

            assertThat(new HashSet<>(tokens)).hasSize(CLIENTS * EACH);
            assertThat(tokens)
                    .allMatch(token -> room.node.sessions.find(token, false).isPresent());
            assertThat(room.node.sessions.all()).hasSize(CLIENTS * EACH);
            assertThat(room.node.auditLog.last(1000, "inloggen-eherkenning", ""))
                    .hasSize(CLIENTS * EACH);
            assertThat(room.node.auditLog.last(1000, "inloggen-eherkenning-geweigerd", ""))
                    .isEmpty();
        }
    }

    private static List<String> together(LoopbackRoom room) throws Exception {
        var work = new ArrayList<Callable<List<String>>>();
        for (int i = 0; i < CLIENTS; i++) {
            var persona = LoopbackRoom.PERSONAS.get(i);
            work.add(() -> {
                var tokens = new ArrayList<String>();
                for (int time = 0; time < EACH; time++) {
                    tokens.add(room.signIn(persona));
                }
                return tokens;
            });
        }
        var pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            var tokens = new ArrayList<String>();
            for (var result : pool.invokeAll(work)) {
                tokens.addAll(result.get());
            }
            return tokens;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theCheckOfAnAnswerCostsLittleMoreThanItsCryptography(@TempDir Path folder) throws Exception {
        try (var room = new LoopbackRoom(folder)) {
            var cost = new AnswerCost(room.record(LoopbackRoom.PERSONAS.get(0)), room, folder);

            assertThat(cost.check().level().name()).isEqualTo("LOA3");
            assertThat(cost.bare.size()).contains("3 identifiers");
            var measured = cost.measure(Duration.ofSeconds(1), 3, Duration.ofMillis(200));
            assertThat(measured.check()).isLessThan(5 * measured.bare());
            assertThat(cost.bare.questions())
                    .as("AuthnRequest and ArtifactResolve")
                    .isEqualTo(2);
            assertThat(measured.sign()).isPositive().isLessThan(5 * measured.bare());
        }
    }

    @Test
    void tenTimesAsManyAccountsElsewhereDoNotMakeASearchSlower() {
        try (var few = new SearchRoom(Engine.DERBY, SearchBench.FEW);
                var many = new SearchRoom(Engine.DERBY, 10 * SearchBench.FEW)) {
            assertThat(few.users(SearchRoom.RARE).found()).isEqualTo(1);
            assertThat(many.users(SearchRoom.RARE)).isEqualTo(few.users(SearchRoom.RARE));
            assertThat(many.users(SearchRoom.COMMON).found())
                    .isEqualTo(few.users(SearchRoom.COMMON).found());
            assertThat(many.holders(FakeProduct.USER).found())
                    .isEqualTo(SearchRoom.PER_ORGANISATION - SearchRoom.WAITING);
            assertThat(many.holders(FakeProduct.PRODUCT_MANAGER).found()).isEqualTo(SearchRoom.MANAGERS);
            assertThat(many.waiting().found()).isEqualTo(SearchRoom.WAITING);
            assertThat(many.waiting()).isEqualTo(few.waiting());

            List<Consumer<SearchRoom>> searches = List.of(
                    room -> room.users(SearchRoom.COMMON), room -> room.holders(FakeProduct.USER), SearchRoom::waiting);
            for (var search : searches) {
                SearchBench.medians(few, many, search, 30);
                var medians = SearchBench.medians(few, many, search, 30);
                assertThat(medians[1]).isLessThan(5 * medians[0]);
            }
        }
    }

    /** Of each page alone the bench judges, when little else is at work. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void tenTimesAsManyApplicationsDoNotMakeAPageSlower(Engine engine) {
        try (var few = new AansluitRoom(engine, 20, 3, 200);
                var many = new AansluitRoom(engine, 20, 3, 2000)) {
            assertThat(many.queue(Map.of())).isCloseTo(few.queue(Map.of()), Percentage.withPercentage(15));
            assertThat(many.badge()).isEqualTo(10 * few.badge());
            assertThat(many.matrix(Map.of())).isEqualTo(few.matrix(Map.of()));

            AansluitBench.fuller()
                    .values()
                    .forEach(page -> assertThat(page.applyAsLong(many)).isPositive());
            double[] all = new double[2];
            AansluitBench.pages().values().forEach(page -> {
                AansluitBench.medians(few, many, page, 10);
                var medians = AansluitBench.medians(few, many, page, 10);
                all[0] += medians[0];
                all[1] += medians[1];
            });
            assertThat(all[1]).isLessThan(5 * all[0]);
        }
    }

    @Test
    void messagesAreCheckedStoredAndHandedOverAmongThousands() throws Exception {
        try (var room = new ZorgRoom(Engine.DERBY, new Keuring(Sets.STANDAARDEN, new WstxInputFactory()))) {
            new ZorgTables(room.database).fill(3000);
            for (int i = 0; i < 20; i++) {
                assertThat(room.upload(ZorgBench.toewijzing("S" + i)).staat()).isEqualTo(Staat.GECONTROLEERD);
            }

            room.handOver();

            assertThat(room.handedOver()).isEqualTo(20);
        }
    }

    @Test
    void systemsLookUpByEachDoorAndByOneThatAnswersAConstant(@TempDir Path folder) throws Exception {
        try (var room = new WlzRoom(Engine.DERBY.open());
                var door = new WlzDoor(room, folder)) {
            room.deliver("een", 3000);
            var clients = new WlzClients(door);
            var bsns = IntStream.range(0, EACH).mapToObj(WlzFile::person).toList();
            var soap = bsns.stream().map(WlzMessages::soap).toList();
            var rest = bsns.stream().map(WlzMessages::rest).toList();

            for (var by : By.values()) {
                assertThat(clients.perSecond(by.rest(), rest)).isPositive();
            }
            assertThat(clients.perSecond(By.NOTHING_RECORDED.soap(), soap)).isPositive();
            assertThat(clients.perSecond(By.NOTHING_RECORDED.signed(), signedBy(door, bsns)))
                    .isPositive();
            assertThat(room.lines()).as("look-ups and numbers of messages").containsExactly(2 * EACH, 0);
            assertThat(clients.perSecond(By.OURS.soap(), soap)).isPositive();
            assertThat(clients.perSecond(By.OURS.signed(), signedBy(door, bsns)))
                    .isPositive();
            assertThat(clients.perSecond(By.CONSTANT_REGISTER.signed(), signedBy(door, bsns)))
                    .isPositive();
            assertThat(room.lines()).containsExactly(5 * EACH, 3 * EACH);
            assertThat(WlzBulk.seconds(Engine.DERBY, room.database, folder, 1000))
                    .isPositive();
        }
    }

    private static List<String> signedBy(WlzDoor door, List<String> bsns) throws Exception {
        var signed = new ArrayList<String>();
        for (var bsn : bsns) {
            signed.add(door.signed(bsn));
        }
        return signed;
    }

    @Test
    void peopleLookUpOnThePageAndOnOneThatAnswersAConstant() throws Exception {
        try (var room = new WlzRoom(Engine.DERBY.open())) {
            room.deliver("een", 3000);
            var bsns = IntStream.range(0, EACH).mapToObj(WlzFile::person).toList();

            var sealed = new ArrayList<Integer>();

            var rounds = new WlzComparison(
                            new WlzPage(room.ours.page())::round,
                            new WlzPage(room.constantRegister.page())::round,
                            new WlzPage(room.pageWithoutRecords)::round,
                            () -> bsns,
                            () -> {
                                sealed.add(room.seal());
                                return sealed.get(sealed.size() - 1);
                            })
                    .round();

            assertThat(rounds.ours().perSecond()).isPositive();
            assertThat(rounds.constantRegister().perSecond()).isPositive();
            assertThat(rounds.nothingRecorded().perSecond()).isPositive();
            assertThat(room.lines()).as("of ours and of the constant register").containsExactly(2 * EACH, 0);
            assertThat(sealed.subList(1, sealed.size()))
                    .as("before the constant and before what records nothing: what came right before")
                    .containsExactly(EACH, EACH);
        }
    }

    @Test
    void messagesGoThroughTheNodeByJdbcAndByABroker(@TempDir Path folder) throws Exception {
        try (var room = new KnooppuntRoom(Engine.DERBY.open());
                var more = new KnooppuntRoom(Engine.DERBY.open())) {
            assertThat(KnooppuntBench.sample(room, folder, 4096)).allMatch(rate -> rate > 0);

            KnooppuntLogboek.fill(room.database, Engine.DERBY, 500);
            KnooppuntLogboek.fill(more.database, Engine.DERBY, 5000);
            KnooppuntLogboek.times(room, more, 100);
            var times = KnooppuntLogboek.times(room, more, 100);
            assertThat(times[1]).isLessThan(10 * times[0]);
        }
    }

    /** Once on PostgreSQL, as each start of a hub takes its time. */
    @ParameterizedTest
    @CsvSource({"DERBY, 3", "POSTGRESQL, 1"})
    void aHubThatIsKilledLosesNothingAndDoublesNothing(Engine engine, int kills) throws Exception {
        var table = new Table("kill");
        KillBench.tell(table, engine, kills);

        assertThat(table.met()).as(table.toString()).isTrue();
        assertThat(table.toString()).contains("of these, lost");
    }
}
