// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.wlzregistertoets.Onderbroken;
import nl.bidn.product.wlzregistertoets.Onderbroken.Wanneer;
import nl.bidn.product.wlzregistertoets.Registerbestand;
import nl.bidn.product.wlzregistertoets.Registeropstelling;
import nl.bidn.product.wlzregistertoets.service.Register.Vondst;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens between two transactions of a load: the register is the old or the new one, whole, and nothing is left over. */
abstract class OnderbrekingTests {
    private static final int PERSONEN = 1000;
    /** More than a load of so many has. */
    private static final int MEESTE = 200;

    private static final List<String> BSNS = Registerbestand.bsns(PERSONEN);
    private static final List<String> STEEKPROEF = List.of(BSNS.get(0), BSNS.get(333), BSNS.get(666), BSNS.get(999));

    Registeropstelling er;

    abstract Engine engine();

    @BeforeEach
    void open() {
        er = new Registeropstelling(engine());
        er.lever("begin", Registerbestand.van(er.clock.instant(), Registerbestand.personen(PERSONEN, 'O')));
    }

    /** Of a later moment than the one before. */
    private Instant stuur(String id, char status) {
        er.clock.forward(Duration.ofMinutes(10));
        er.stuur(id, Registerbestand.van(er.clock.instant(), Registerbestand.personen(PERSONEN, status)));
        return er.clock.instant();
    }

    /** What all of them have, which is the same for all and of one register. */
    private Vondst heel() {
        Vondst eerste = er.zoek(STEEKPROEF.get(0));
        assertThat(eerste.indicatie()).isPresent();
        for (String bsn : STEEKPROEF) {
            assertThat(er.zoek(bsn).indicatie()).isEqualTo(eerste.indicatie());
            assertThat(er.zoek(bsn).stand().peilmoment())
                    .isEqualTo(eerste.stand().peilmoment());
        }
        return eerste;
    }

    private void nietsBlijftOver() {
        er.clock.forward(Duration.ofMinutes(6));
        er.opruimen().run(er.clock);
        assertThat(er.rijen("register_versie")).isOne();
        assertThat(er.rijen("register_pagina"))
                .isEqualTo(Bladwijzer.voor(PERSONEN).paginas());
        assertThat(er.rijen("register_stuk")).isZero();
        assertThat(er.rijen("register_brok")).isZero();
        heel();
    }

    private void gedood(Wanneer wanneer) {
        boolean gebeurd = true;
        int nummer = 0;
        while (gebeurd) {
            nummer++;
            Optional<Instant> voor = heel().stand().peilmoment();
            char status = nummer % 2 == 0 ? 'J' : 'N';
            Instant peilmoment = stuur("levering-" + nummer, status);
            var node = new Onderbroken(er.portal.transactions(), nummer, wanneer, () -> {});

            try {
                er.laad("levering-" + nummer, er.portal(node));
            } catch (Onderbroken.Gedood gedood) {
                assertThat(heel().stand().peilmoment()).isIn(voor, Optional.of(peilmoment));
            }

            gebeurd = node.isGebeurd();
            assertThat(er.laad("levering-" + nummer)).isEqualTo(new Worker.Result.Done());
            assertThat(er.levering("levering-" + nummer).staat()).isEqualTo(Staat.GELADEN);
            assertThat(heel().stand().peilmoment()).contains(peilmoment);
            assertThat(er.gewisseld).hasSize(nummer + 1);
            nietsBlijftOver();
        }
        assertThat(nummer).isBetween(10, MEESTE);
    }

    @Test
    void killedBeforeAnyCommit() {
        gedood(Wanneer.GEDOOD_ERIN);
    }

    @Test
    void killedAfterAnyCommit() {
        gedood(Wanneer.GEDOOD_ERNA);
    }

    /** A node stands still for so long that another takes the same delivery over, and then goes on. */
    @Test
    void whoWasTakenForDeadChangesNothingAnyMore() {
        boolean gebeurd = true;
        int nummer = 0;
        while (gebeurd) {
            nummer++;
            String id = "levering-" + nummer;
            Instant peilmoment = stuur(id, nummer % 2 == 0 ? 'J' : 'N');
            var node = new Onderbroken(er.portal.transactions(), nummer, Wanneer.STILGEZET_ERVOOR, () -> er.laad(id));

            try {
                er.laad(id, er.portal(node));
            } catch (Verdrongen anderWasEr) {
                assertThat(node.isGebeurd()).isTrue();
            } catch (RuntimeException e) {
                // its files are gone already
                assertThat(e).hasRootCauseInstanceOf(java.io.IOException.class);
            }

            gebeurd = node.isGebeurd();
            assertThat(er.levering(id).staat()).isEqualTo(Staat.GELADEN);
            assertThat(heel().stand().peilmoment()).contains(peilmoment);
            assertThat(er.gewisseld).hasSize(nummer + 1);
            nietsBlijftOver();
        }
        assertThat(nummer).isBetween(10, MEESTE);
    }

    /** As above, but another and newer delivery is loaded, and all that seems abandoned is removed. */
    @Test
    void anotherDeliveryMeanwhileIsNeverMixedWithIt() {
        boolean gebeurd = true;
        int nummer = 0;
        while (gebeurd) {
            nummer++;
            String eerst = "eerst-" + nummer;
            String dan = "dan-" + nummer;
            stuur(eerst, 'N');
            Instant nieuwst = stuur(dan, 'J');
            var node = new Onderbroken(er.portal.transactions(), nummer, Wanneer.STILGEZET_ERVOOR, () -> {
                er.clock.forward(Duration.ofMinutes(3));
                er.opruimen().run(er.clock);
                er.laad(dan);
            });

            try {
                er.laad(eerst, er.portal(node));
            } catch (Verdrongen anderWasEr) {
                assertThat(er.status(STEEKPROEF.get(0))).contains(WlzStatus.JA);
            }

            gebeurd = node.isGebeurd();
            er.laad(eerst);
            er.laad(dan);
            assertThat(er.levering(dan).staat()).isEqualTo(Staat.GELADEN);
            assertThat(heel().stand().peilmoment()).contains(nieuwst);
            nietsBlijftOver();
        }
        assertThat(nummer).isBetween(10, MEESTE);
    }

    @Test
    void whoComesWhileAnotherLoadsWaits() {
        stuur("een", 'N');
        stuur("twee", 'J');
        var node = new Onderbroken(
                er.portal.transactions(),
                8,
                Wanneer.STILGEZET_ERVOOR,
                () -> assertThat(er.laad("twee")).isInstanceOf(Worker.Result.Again.class));

        er.laad("een", er.portal(node));

        assertThat(node.isGebeurd()).isTrue();
        assertThat(heel().indicatie().orElseThrow().status()).isEqualTo(WlzStatus.NEE);
        er.laad("twee");
        assertThat(heel().indicatie().orElseThrow().status()).isEqualTo(WlzStatus.JA);
    }

    @Test
    void theOneBeforeStaysForSomeMinutes() {
        stuur("een", 'N');
        er.laad("een");

        er.opruimen().run(er.clock);
        assertThat(er.rijen("register_versie")).isEqualTo(2);
        er.clock.forward(Duration.ofMinutes(6));
        er.opruimen().run(er.clock);
        assertThat(er.rijen("register_versie")).isOne();
    }

    @Test
    void whileItIsLoadedThatIsSaid() {
        stuur("een", 'N');
        var node = new Onderbroken(
                er.portal.transactions(),
                8,
                Wanneer.STILGEZET_ERVOOR,
                () -> assertThat(heel().stand().laden()).isTrue());

        er.laad("een", er.portal(node));

        assertThat(node.isGebeurd()).isTrue();
        assertThat(heel().stand().laden()).isFalse();
    }
}
