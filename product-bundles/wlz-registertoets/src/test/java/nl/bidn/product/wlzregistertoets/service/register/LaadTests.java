// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.Health;
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

    private String bestand(int personen, char status) {
        return Registerbestand.van(er.clock.instant(), Registerbestand.personen(personen, status));
    }

    private Health.Status gezondheid() {
        return new RegisterProbe(er.stores.register(), Grenzen.GEWOON, er.portal)
                .check()
                .status();
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
        er.lever("een", bestand(3000, 'J'));

        assertThat(BSNS.subList(0, 3000))
                .allSatisfy(bsn -> assertThat(er.status(bsn)).contains(WlzStatus.JA));
        assertThat(BSNS.subList(3000, 4000))
                .allSatisfy(bsn -> assertThat(er.status(bsn)).isEmpty());
        assertThat(er.rijen("register_pagina")).isEqualTo(Bladwijzer.voor(3000).paginas());
        assertThat(er.rijen("register_stuk")).isZero();
        assertThat(er.rijen("register_brok")).isZero();
        assertThat(er.gewisseld).hasSize(1);
        assertThat(er.audit.actions()).endsWith("register-geladen");
        assertThat(gezondheid()).isEqualTo(Health.Status.OK);
    }

    @Test
    void nothingIsDoneTwice() {
        er.lever("een", bestand(3, 'J'));

        assertThat(er.laad("een")).isEqualTo(new Worker.Result.Done());
        assertThat(er.gewisseld).hasSize(1);
    }

    @Test
    void withoutARegisterNothingIsFound() {
        assertThat(er.zoek(BSNS.get(0)).stand().versheid()).isEqualTo(Versheid.GEEN);
        assertThat(er.zoek(BSNS.get(0)).stand().peilmoment()).isEmpty();
        var probe = new RegisterProbe(er.stores.register(), Grenzen.GEWOON, er.portal);
        assertThat(probe.check().status()).isEqualTo(Health.Status.OK);
        er.clock.forward(Duration.ofMinutes(10));
        assertThat(probe.check().status()).isEqualTo(Health.Status.DOWN);
    }

    @Test
    void oneMistakeRefusesTheWholeAndTheOldOneStays() {
        er.lever("een", bestand(100, 'J'));
        er.clock.forward(Duration.ofHours(1));
        var regels = new ArrayList<>(Registerbestand.personen(100, 'N'));
        regels.set(50, "999900007;J;2026-01-10;2026-02-01;");

        var levering = er.lever("twee", Registerbestand.van(er.clock.instant(), regels));

        assertThat(levering.staat()).isEqualTo(Staat.GEWEIGERD);
        assertThat(levering.aantalFouten()).isOne();
        assertThat(er.fouten("twee")).containsExactly("52 bsn-ongeldig");
        assertThat(er.status(BSNS.get(0))).contains(WlzStatus.JA);
        assertThat(er.audit.actions()).endsWith("register-geweigerd");
        assertThat(er.audit.lines())
                .noneSatisfy(line -> assertThat(line.detail()).containsPattern("[0-9]{9}"));
        assertThat(er.rijen("register_brok") + er.rijen("register_stuk")).isZero();
        assertThat(er.rijen("register_versie")).isOne();
        assertThat(er.gewisseld).hasSize(1);
        assertThat(gezondheid()).isEqualTo(Health.Status.DEGRADED);

        er.lever("drie", bestand(100, 'O'));
        assertThat(gezondheid()).isEqualTo(Health.Status.OK);
    }

    @Test
    void whoIsThereTwiceIsNamedByTheLaterLine() {
        var regels = new ArrayList<>(Registerbestand.personen(2000, 'J'));
        regels.add(Registerbestand.persoon(BSNS.get(0), 'J'));
        regels.add(Registerbestand.persoon(BSNS.get(1), 'N'));

        var levering = er.lever("een", Registerbestand.van(er.clock.instant(), regels));

        assertThat(levering.staat()).isEqualTo(Staat.GEWEIGERD);
        assertThat(er.fouten("een")).containsExactlyInAnyOrder("2002 bsn-dubbel", "2003 bsn-dubbel");
        assertThat(er.zoek(BSNS.get(0)).stand().versheid()).isEqualTo(Versheid.GEEN);
        assertThat(er.rijen("register_pagina") + er.rijen("register_stuk")).isZero();
    }

    @Test
    void aFileThatShrankIsRefused() {
        er.lever("een", bestand(1000, 'J'));
        er.clock.forward(Duration.ofHours(1));

        er.lever("twee", bestand(899, 'N'));
        assertThat(er.fouten("twee")).containsExactly("1 register-gekrompen");
        assertThat(er.status(BSNS.get(0))).contains(WlzStatus.JA);

        er.lever("drie", bestand(900, 'N'));
        assertThat(er.status(BSNS.get(0))).contains(WlzStatus.NEE);
        assertThat(er.status(BSNS.get(950))).isEmpty();
    }

    @Test
    void anOlderOrEquallyOldOneIsRefused() {
        er.lever("een", bestand(10, 'J'));

        er.lever("twee", bestand(10, 'N'));
        er.lever("drie", Registerbestand.van(er.clock.instant().minusSeconds(60), Registerbestand.personen(10, 'N')));

        assertThat(er.fouten("twee")).containsExactly("1 peilmoment-niet-nieuwer");
        assertThat(er.fouten("drie")).containsExactly("1 peilmoment-niet-nieuwer");
        assertThat(er.status(BSNS.get(0))).contains(WlzStatus.JA);
    }

    @Test
    void theMomentIsNotTooOldAndNotYetToCome() {
        Instant nu = er.clock.instant();
        er.lever("een", Registerbestand.van(nu.plusSeconds(301), Registerbestand.personen(10, 'J')));
        er.lever(
                "twee",
                Registerbestand.van(nu.minus(Duration.ofDays(1)).minusSeconds(1), Registerbestand.personen(10, 'J')));

        assertThat(er.fouten("een")).containsExactly("1 peilmoment-toekomst");
        assertThat(er.fouten("twee")).containsExactly("1 peilmoment-te-oud");

        er.lever("drie", Registerbestand.van(nu.minus(Duration.ofDays(1)), Registerbestand.personen(10, 'J')));
        er.lever("vier", Registerbestand.van(nu.plusSeconds(300), Registerbestand.personen(10, 'N')));
        assertThat(er.levering("drie").staat()).isEqualTo(Staat.GELADEN);
        assertThat(er.levering("vier").staat()).isEqualTo(Staat.GELADEN);
    }

    @Test
    void aFileThatWasCutOffIsRefused() {
        var bestand = bestand(200, 'J');

        er.lever("een", bestand.substring(0, bestand.length() / 2));

        assertThat(er.levering("een").staat()).isEqualTo(Staat.GEWEIGERD);
        assertThat(er.fouten("een")).anyMatch(fout -> fout.endsWith(" einde-ontbreekt"));
    }

    @Test
    void itAgesAndIsThenNoLongerAnswered() {
        er.lever("een", bestand(10, 'J'));

        er.clock.forward(Duration.ofDays(1));
        assertThat(er.zoek(BSNS.get(0)).stand().versheid()).isEqualTo(Versheid.ACTUEEL);
        er.clock.forward(Duration.ofSeconds(1));
        assertThat(er.zoek(BSNS.get(0)).stand().versheid()).isEqualTo(Versheid.VEROUDERD);
        assertThat(er.status(BSNS.get(0))).contains(WlzStatus.JA);
        assertThat(gezondheid()).isEqualTo(Health.Status.DEGRADED);
        er.clock.forward(Duration.ofDays(2));
        assertThat(er.zoek(BSNS.get(0)).stand().versheid()).isEqualTo(Versheid.TE_OUD);
        assertThat(er.status(BSNS.get(0))).isEmpty();
        assertThat(gezondheid()).isEqualTo(Health.Status.DOWN);
    }

    @Test
    void theOperatorSaysHowOldAndHowMuchSmaller() {
        er = new Registeropstelling(engine(), new Grenzen(Duration.ofHours(30), 50));
        er.lever("een", bestand(100, 'J'));
        er.clock.forward(Duration.ofHours(1));

        er.lever("twee", bestand(50, 'N'));

        assertThat(er.levering("twee").staat()).isEqualTo(Staat.GELADEN);
        er.clock.forward(Duration.ofHours(30).plusSeconds(1));
        assertThat(er.zoek(BSNS.get(0)).stand().versheid()).isEqualTo(Versheid.TE_OUD);
    }

    /** In the night of 25 October 2026 there is an hour that comes twice. */
    @Test
    void theChangeOfTheClocksChangesNothing() {
        er.clock.moveTo(Instant.parse("2026-10-25T00:30:00Z"));
        er.lever("een", Registerbestand.van(Instant.parse("2026-10-25T00:15:00Z"), Registerbestand.personen(10, 'J')));
        er.clock.moveTo(Instant.parse("2026-10-25T01:30:00Z"));

        er.lever("twee", Registerbestand.van(Instant.parse("2026-10-25T01:15:00Z"), Registerbestand.personen(10, 'N')));

        assertThat(er.levering("twee").staat()).isEqualTo(Staat.GELADEN);
        assertThat(er.status(BSNS.get(0))).contains(WlzStatus.NEE);
        assertThat(er.zoek(BSNS.get(0)).stand().peilmoment()).contains(Instant.parse("2026-10-25T01:15:00Z"));
    }

    @Test
    void aClockThatWasWrongKeepsNobodyOut() {
        er.clock.forward(Duration.ofDays(91));
        er.lever("een", bestand(10, 'J'));
        er.clock.forward(Duration.ofDays(-91));
        assertThat(er.status(BSNS.get(0))).contains(WlzStatus.JA);

        er.lever("twee", bestand(10, 'N'));

        assertThat(er.status(BSNS.get(0))).contains(WlzStatus.NEE);
    }
}
