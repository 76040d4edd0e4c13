// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.wlzregistertoets.Registerbestand;
import nl.bidn.product.wlzregistertoets.Registeropstelling;
import nl.bidn.product.wlzregistertoets.service.Versheid;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of a delivery; the same on each database. */
abstract class LaadTests {
    private static final List<String> BSNS = Registerbestand.bsns(4000);

    Registeropstelling er;

    abstract Engine engine();

    @BeforeEach
    void open() {
        er = new Registeropstelling(engine());
    }

    @Test
    void findsWhoIsInIt() {
        var levering = er.lever(
                "een",
                Registerbestand.van(
                        er.clock.instant(),
                        BSNS.get(0) + ";J;2026-01-10;2026-02-01;",
                        BSNS.get(1) + ";N;1999-12-31;2000-01-01;2026-06-30",
                        BSNS.get(2) + ";O;2024-02-29;2024-02-29;9999-12-31"));

        assertThat(levering.staat()).isEqualTo(Staat.GELADEN);
        assertThat(er.status(BSNS.get(0))).contains(WlzStatus.JA);
        assertThat(er.status(BSNS.get(1))).contains(WlzStatus.NEE);
        assertThat(er.zoek(BSNS.get(2)).indicatie()).hasValueSatisfying(indicatie -> {
            assertThat(indicatie.status()).isEqualTo(WlzStatus.ONBEKEND);
            assertThat(indicatie.afgiftedatum()).isEqualTo("2024-02-29");
            assertThat(indicatie.einddatum()).isEqualTo("9999-12-31");
        });
        assertThat(er.zoek(BSNS.get(0)).indicatie().orElseThrow().einddatum()).isNull();
        assertThat(er.zoek(BSNS.get(3)).indicatie()).isEmpty();
        assertThat(er.zoek(BSNS.get(3)).stand().versheid()).isEqualTo(Versheid.ACTUEEL);
    }

    @Test
    void thousandsOnManyPages() {
        er.lever("een", Registerbestand.van(er.clock.instant(), Registerbestand.personen(3000, 'J')));

        assertThat(BSNS.subList(0, 3000))
                .allSatisfy(bsn -> assertThat(er.status(bsn)).contains(WlzStatus.JA));
        assertThat(BSNS.subList(3000, 4000))
                .allSatisfy(bsn -> assertThat(er.status(bsn)).isEmpty());
        assertThat(er.rijen("register_pagina")).isEqualTo(16);
        assertThat(er.rijen("register_stuk")).isZero();
        assertThat(er.rijen("register_brok")).isZero();
        assertThat(er.gewisseld).hasSize(1);
        assertThat(er.audit.actions()).endsWith("register-geladen");
    }

    @Test
    void nothingIsDoneTwice() {
        er.lever("een", Registerbestand.van(er.clock.instant(), Registerbestand.personen(3, 'J')));

        assertThat(er.laad("een")).isEqualTo(new Worker.Result.Done());
        assertThat(er.gewisseld).hasSize(1);
    }
}
