// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.Outgoing;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Ontvanger;
import nl.bidn.product.schuldenknooppunt.Ontvanger.Ontvangen;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.melding.Gebeurtenis;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhooks.Maaksel.Gemaakt;
import org.junit.jupiter.api.Test;

/** That notifications arrive, or are given up where it can be seen; on each database. */
abstract class Bezorgtests extends Webhookproef {
    Bezorgtests(Engine engine) {
        super(engine);
    }

    @Test
    void whatDoesNotArriveIsTriedLaterEachTimeUnderTheSameId() throws Exception {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        ontvanger.antwoord(500, 302, 429);
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.werk();
        kwamenAan(1);
        assertThat(wachtend(gemaakt)).singleElement().satisfies(wacht -> {
            assertThat(wacht.pogingen()).isEqualTo(1);
            assertThat(wacht.uitkomst()).isEqualTo("http-500");
        });
        assertThat(nu(gemaakt).faalt()).isPresent();

        later(Duration.ofSeconds(1));
        kwamenAan(1);
        later(Duration.ofSeconds(1));
        kwamenAan(2);
        assertThat(wachtend(gemaakt).get(0).uitkomst()).isEqualTo("http-302");
        later(Duration.ofSeconds(9));
        kwamenAan(2);
        later(Duration.ofSeconds(1));
        kwamenAan(3);
        later(Duration.ofSeconds(59));
        kwamenAan(3);
        later(Duration.ofSeconds(1));
        kwamenAan(4);

        assertThat(ontvanger.ontvangen).allMatch(melding -> melding.pad().equals("/meldingen"));
        assertThat(ontvanger.ontvangen)
                .extracting(Ontvangen::id)
                .containsOnly(ontvanger.ontvangen.get(0).id());
        assertThat(ontvanger.ontvangen)
                .extracting(Ontvangen::inhoud)
                .containsOnly(ontvanger.ontvangen.get(0).inhoud());
        assertThat(ontvanger.ontvangen).extracting(Ontvangen::moment).doesNotHaveDuplicates();
        for (Ontvangen melding : ontvanger.ontvangen) {
            assertThat(melding.handtekening()).isEqualTo(handtekening(gemaakt.geheim(), melding));
        }
        assertThat(wachtend(gemaakt)).isEmpty();
        assertThat(nu(gemaakt).faalt()).isEmpty();
    }

    @Test
    void whoFailsIsLeftAloneAndGetsAllOnceItIsBack() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        ontvanger.antwoordSteeds(503);
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.werk();
        for (Duration wacht : List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(1))) {
            later(wacht);
        }
        kwamenAan(4);

        for (int i = 0; i < 20; i++) {
            gebeurt(Gebeurtenis.AANGEBODEN);
        }
        portal.werk();
        kwamenAan(4);
        ontvanger.antwoordSteeds(200);
        later(Duration.ofMinutes(5));

        assertThat(wachtend(gemaakt)).isEmpty();
        kwamenAan(25);
        assertThat(nu(gemaakt).fouten()).isZero();
    }

    @Test
    void afterTwoDaysItIsGivenUpAndCanBeSentAgain() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        ontvanger.antwoordSteeds(500);
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.werk();
        for (int uur = 0; uur < 47; uur++) {
            later(Duration.ofHours(1));
        }
        assertThat(opgegeven(gemaakt)).isEmpty();
        later(Duration.ofHours(1));
        Bezorging dood = opgegeven(gemaakt).get(0);
        assertThat(dood.uitkomst()).isEqualTo("http-500");
        assertThat(wachtend(gemaakt)).isEmpty();
        int zoveel = ontvanger.ontvangen.size();
        later(Duration.ofHours(5));
        kwamenAan(zoveel);

        ontvanger.antwoordSteeds(200);
        assertThat(herhaal(gemaakt, UUID.randomUUID())).isFalse();
        assertThat(herhaal(gemaakt, dood.id())).isTrue();
        assertThat(herhaal(gemaakt, dood.id())).isFalse();
        portal.werk();

        kwamenAan(zoveel + 1);
        assertThat(ontvanger.ontvangen)
                .extracting(Ontvangen::id)
                .containsOnly(dood.id().toString());
        assertThat(opgegeven(gemaakt)).isEmpty();
    }

    private boolean herhaal(Gemaakt gemaakt, UUID bezorging) {
        return webhooks.herhaal(BEA, WATER.id(), gemaakt.webhook().id(), bezorging);
    }

    @Test
    void whatNobodyAskedForAgainGoesAfterThirtyDays() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        ontvanger.antwoordSteeds(410);
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.werk();
        var job = portal.webhooks.opruimer();
        later(Duration.ofDays(30));
        assertThat(job.run(portal.clock)).isEqualTo("0 notifications removed");
        later(Duration.ofSeconds(1));
        assertThat(job.run(portal.clock)).isEqualTo("1 notifications removed");
        assertThat(opgegeven(gemaakt)).isEmpty();
    }

    @Test
    void whoFailsForThreeDaysIsSwitchedOffAndPeopleAreTold() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        ontvanger.antwoordSteeds(500);
        for (int dag = 0; dag < 3; dag++) {
            gebeurt(Gebeurtenis.AANGEBODEN);
            for (int uur = 0; uur < 24; uur++) {
                later(Duration.ofHours(1));
            }
            assertThat(nu(gemaakt).isAan()).as("day %d", dag).isTrue();
        }
        later(Duration.ofHours(1));

        assertThat(nu(gemaakt).isAan()).isFalse();
        assertThat(portal.notices.told()).extracting(told -> told.key()).containsOnlyOnce("webhook-uit");
        assertThat(wachtend(gemaakt)).isEmpty();
        assertThat(opgegeven(gemaakt)).hasSize(3);
        int zoveel = ontvanger.ontvangen.size();
        gebeurt(Gebeurtenis.AANGEBODEN);
        later(Duration.ofHours(2));
        kwamenAan(zoveel);
        assertThat(webhooks.probeer(BEA, WATER.id(), gemaakt.webhook().id())).isEmpty();
        assertThat(herhaal(gemaakt, opgegeven(gemaakt).get(0).id())).isFalse();

        ontvanger.antwoordSteeds(200);
        webhooks.zetAan(BEA, WATER.id(), gemaakt.webhook().id());
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.werk();
        kwamenAan(zoveel + 1);
        assertThat(nu(gemaakt).faalt()).isEmpty();
    }

    @Test
    void whoWantsNothingAnyMoreGetsNothing() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        ontvanger.antwoord(410);
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.werk();

        assertThat(nu(gemaakt).isAan()).isFalse();
        assertThat(opgegeven(gemaakt)).hasSize(1);
        assertThat(portal.notices.told()).extracting(told -> told.key()).contains("webhook-uit");
    }

    @Test
    void aReceiverThatIsNotThereIsTriedAgain() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        ontvanger.close();
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.werk();

        assertThat(wachtend(gemaakt)).extracting(Bezorging::uitkomst).containsExactly("geen-verbinding");
    }

    /** The node dies after the receiver had it and before that was written down: it has it twice, and can see that. */
    @Test
    void whoIsKilledAfterSendingSendsTheSameAgain() throws Exception {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        gebeurt(Gebeurtenis.AANGEBODEN);
        Bezorging wacht = wachtend(gemaakt).get(0);
        var stores = portal.koppelStores;
        var geheugen = new Webhookgeheugen(stores.webhooks(), portal.portal);
        var sterft = new Bezorg(
                stores.webhooks(), stores.bezorgingen(), geheugen, sterftDaarna(portal.portal.transactions()));

        assertThatThrownBy(() -> sterft.work(new Task(WATER.id(), wacht.id().toString(), 1, portal.clock.instant())))
                .hasMessage("killed");
        kwamenAan(1);
        portal.werk();

        kwamenAan(2);
        assertThat(ontvanger.ontvangen)
                .extracting(Ontvangen::id)
                .containsOnly(wacht.id().toString());
        assertThat(wachtend(gemaakt)).isEmpty();
    }

    private Portal sterftDaarna(Transactions echt) {
        var transacties = new Transactions() {
            @Override
            public <T> T call(Supplier<T> work) {
                return echt.call(work);
            }

            @Override
            public void run(Runnable work) {
                throw new IllegalStateException("killed");
            }

            @Override
            public void afterCommit(Runnable action) {
                echt.afterCommit(action);
            }
        };
        return met(transacties, portal.portal.outgoing());
    }

    /** A name that led elsewhere when it was typed, and leads here when it is called. */
    @Test
    void anAddressThatMovedToThisMachineIsNotCalled() throws Exception {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        gebeurt(Gebeurtenis.AANGEBODEN);
        var streng = new Bode(met(portal.portal.transactions(), Ontvanger.strengeLijn(map)));
        var stores = portal.koppelStores;
        var geheimen = portal.portal
                .transactions()
                .call(() -> stores.webhooks()
                        .geheimen(WATER.id(), gemaakt.webhook().id())
                        .orElseThrow());

        assertThat(streng.breng(wachtend(gemaakt).get(0), gemaakt.webhook(), geheimen))
                .isEqualTo(new Bode.Uitkomst("adres-geweigerd", false));
        kwamenAan(0);
    }

    private Portal met(Transactions transacties, Outgoing outgoing) {
        Portal er = portal.portal;
        return new Portal(
                transacties,
                er.vault(),
                er.secrecy(),
                er.audit(),
                er.notices(),
                er.tasks(),
                outgoing,
                er.settings(),
                er.directory(),
                er.participation(),
                er.kalender(),
                er.clock());
    }

    @Test
    void theProbeTellsOfWhatNobodyTries() {
        Gemaakt gemaakt = maak(Soort.AANGEBODEN);
        assertThat(portal.webhooks.probe().check()).isEqualTo(Health.ok("0 wait, 0 given up"));
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.clock.forward(Duration.ofMinutes(16));
        assertThat(portal.webhooks.probe().check().status()).isEqualTo(Health.Status.DEGRADED);

        ontvanger.antwoordSteeds(500);
        portal.werk();
        gebeurt(Gebeurtenis.AANGEBODEN);
        portal.clock.forward(Duration.ofMinutes(16));
        assertThat(portal.webhooks.probe().check()).isEqualTo(Health.ok("2 wait, 0 given up"));
        assertThat(wachtend(gemaakt)).hasSize(2);
    }
}
