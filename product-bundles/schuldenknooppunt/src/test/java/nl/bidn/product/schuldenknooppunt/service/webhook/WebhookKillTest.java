// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestPostgres;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.schuldenknooppunt.Ontvanger;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Kop;
import nl.bidn.product.schuldenknooppunt.service.bericht.Stand;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks.Maaksel.Gemaakt;
import nl.bidn.product.schuldenknooppunt.store.KoppelStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node that is really killed between a commit and the sending: what it said to have happened is told by the next one, under one id. That
 * the piece of work is asked for in that commit, and is done after a kill, is for the tests of clockwork.
 */
class WebhookKillTest {
    private static final int MELDINGEN = 12;

    @TempDir
    Path map;

    /** A node over one database. */
    private record Knoop(TestDatabase database, KoppelStores stores, Portal portal, Webhookdienst dienst) {
        static Knoop open(TestDatabase database, Outgoing outgoing) {
            var clock = FixedClock.at("2026-11-23T09:00:00Z");
            var stores = new KoppelStores(database.unit("schuldenknooppunt", Knoop.class.getClassLoader()));
            var portal = new Portal(
                    database.transactions(),
                    database.vault("schuldenknooppunt"),
                    database.secrecy("schuldenknooppunt"),
                    new RecordingAudit(),
                    new RecordingNotices(),
                    new TestTasks(database.transactions(), clock),
                    outgoing,
                    new TestSettings(),
                    TestDirectory.of(WATER),
                    new TestParticipation(Set.of(WATER.id())),
                    new TestCalendar(),
                    clock);
            return new Knoop(
                    database, stores, portal, Webhookdienst.van(stores.webhooks(), stores.bezorgingen(), portal));
        }

        private UUID gebeurt() {
            Instant nu = portal.clock().instant();
            var kop = new Kop(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    Optional.empty(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    new Berichttype("inv-saldoverzoek", "2.0"));
            var bericht = new Bericht(kop, Stand.AANGEBODEN, nu, false, nu, Optional.empty(), Optional.empty(), false);
            portal.transactions().run(() -> dienst.melder().meld(Gebeurtenis.AANGEBODEN, WATER.id(), bericht));
            return kop.referentie();
        }
    }

    private static TestDatabase database(String url, Path map) {
        return url.equals("derby") ? TestDatabase.derby(map) : TestDatabase.postgresql(url, map);
    }

    @Test
    void onDerby() throws Exception {
        sterft("derby");
    }

    @Test
    void onPostgresql() throws Exception {
        sterft(TestPostgres.ofThisJvm().freshUrl());
    }

    private void sterft(String url) throws Exception {
        try (var ontvanger = new Ontvanger()) {
            List<String> gezegd = meldTotDeDood(url, ontvanger.adres());
            try (var database = database(url, map)) {
                Knoop knoop = Knoop.open(database, Ontvanger.lijn(map.resolve("lijn")));
                Webhook webhook = knoop.dienst()
                        .webhooks()
                        .van(Webhookproef.BEA, WATER.id())
                        .get(0);
                List<Bezorging> wachtend =
                        knoop.dienst().webhooks().wachtend(Webhookproef.BEA, WATER.id(), webhook.id());
                for (Bezorging wacht : wachtend) {
                    knoop.dienst()
                            .bezorg()
                            .work(new Task(
                                    WATER.id(),
                                    wacht.id().toString(),
                                    1,
                                    knoop.portal().clock().instant()));
                }
                assertThat(ontvanger.ontvangen)
                        .hasSameSizeAs(wachtend)
                        .extracting(Ontvanger.Ontvangen::id)
                        .doesNotHaveDuplicates();
                assertThat(ontvanger.ontvangen)
                        .extracting(kwam -> kwam.inhoud().replaceAll(".*\"referentienummer\":\"([^\"]*)\".*", "$1"))
                        .containsAll(gezegd)
                        .doesNotHaveDuplicates();
            }
        }
    }

    /** @return of which messages the node said that something had happened to them */
    private List<String> meldTotDeDood(String url, String adres) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Melder.class.getName(),
                        url,
                        map.toString(),
                        adres)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var gezegd = new ArrayList<String>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String regel = out.readLine();
            while (regel != null && gezegd.size() < MELDINGEN) {
                if (regel.startsWith("gebeurd ")) {
                    gezegd.add(regel.substring("gebeurd ".length()));
                }
                regel = gezegd.size() < MELDINGEN ? out.readLine() : null;
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(gezegd).hasSize(MELDINGEN);
        return gezegd;
    }

    /** The node that is killed; it never gets to sending. */
    static final class Melder {
        private Melder() {}

        public static void main(String[] arguments) {
            Knoop knoop = Knoop.open(
                    database(arguments[0], Path.of(arguments[1])),
                    FakeOutgoing.with(sent -> FakeOutgoing.answer(500, "")));
            var gemaakt = (Gemaakt) knoop.dienst()
                    .webhooks()
                    .maak(Webhookproef.BEA, WATER.id(), arguments[2], Set.of(Soort.AANGEBODEN));
            System.out.println("webhook " + gemaakt.webhook().id());
            while (true) {
                System.out.println("gebeurd " + knoop.gebeurt());
            }
        }
    }
}
