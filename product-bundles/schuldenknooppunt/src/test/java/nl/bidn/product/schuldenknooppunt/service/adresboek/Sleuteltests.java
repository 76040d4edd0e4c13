// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.BANK;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.WATER;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.beheerder;
import static nl.bidn.product.schuldenknooppunt.Adresboekopstelling.gebruiker;
import static nl.bidn.product.schuldenknooppunt.Testsleutels.jwk;
import static nl.bidn.product.schuldenknooppunt.Testsleutels.priemgetal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.testkit.RecordingNotices.Told;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.TestTasks.Asked;
import nl.bidn.portal.testkit.Together;
import nl.bidn.product.schuldenknooppunt.Adresboekopstelling;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels.Toevoeging;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels.Toevoeging.Geweigerd;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutels.Toevoeging.Toegevoegd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys, from coming to leaving; on each database. */
abstract class Sleuteltests {
    private static final TestCaller JAN = gebruiker("jan", WATER);
    private static final TestCaller PIET = gebruiker("piet", BANK);

    private final Engine engine;
    private Adresboekopstelling portal;
    private Sleutels sleutels;

    Sleuteltests(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void open() {
        portal = new Adresboekopstelling(engine).aangesloten();
        sleutels = portal.diensten().sleutels();
    }

    private Instant over(int dagen) {
        return portal.clock.instant().plus(Duration.ofDays(dagen));
    }

    private Toevoeging voegToe(int nummer, int dagen) {
        return sleutels.voegToe(JAN, WATER.id(), Gebruik.VERSLEUTELEN, jwk(nummer), over(dagen));
    }

    private Sleutel gemaakt(int nummer, int dagen) {
        return ((Toegevoegd) voegToe(nummer, dagen)).sleutel();
    }

    private Adres water() {
        return portal.diensten().adresboek().van(WATER.id()).orElseThrow();
    }

    private static String code(Toevoeging toevoeging) {
        return ((Geweigerd) toevoeging).code();
    }

    @Test
    void aKeyIsInTheBookAtOnceAndTheNewestIsUsed() {
        Sleutel oud = gemaakt(0, 100);
        assertThat(water().sleutel(Gebruik.VERSLEUTELEN, portal.clock.instant()))
                .contains(oud);
        portal.clock.forward(Duration.ofMinutes(1));

        Sleutel nieuw = gemaakt(1, 700);

        assertThat(water().sleutels()).containsExactly(nieuw, oud);
        assertThat(water().sleutel(Gebruik.VERSLEUTELEN, portal.clock.instant()))
                .contains(nieuw);
        assertThat(water().sleutel(Gebruik.ONDERTEKENEN, portal.clock.instant()))
                .isEmpty();
        assertThat(oud.geldigOp(portal.clock.instant())).isTrue();
        assertThat(portal.notices.told())
                .extracting(Told::key)
                .containsExactly("sleutel-toegevoegd", "sleutel-toegevoegd");
        assertThat(portal.audit.actions()).containsExactly("sleutel-toegevoegd", "sleutel-toegevoegd");
    }

    @Test
    void theSameTwiceIsOnceAndNobodyElseGetsIt() {
        Instant tot = over(100);
        Sleutel sleutel = gemaakt(0, 100);
        portal.clock.forward(Duration.ofHours(1));

        assertThat(sleutels.voegToe(JAN, WATER.id(), Gebruik.VERSLEUTELEN, jwk(0), tot))
                .isEqualTo(new Toegevoegd(sleutel, true));
        assertThat(code(voegToe(0, 200))).isEqualTo("sleutel-in-gebruik");
        assertThat(code(sleutels.voegToe(JAN, WATER.id(), Gebruik.ONDERTEKENEN, jwk(0), tot)))
                .isEqualTo("sleutel-in-gebruik");
        assertThat(code(sleutels.voegToe(PIET, BANK.id(), Gebruik.VERSLEUTELEN, jwk(0), tot)))
                .isEqualTo("sleutel-in-gebruik");
        assertThat(water().sleutels()).containsExactly(sleutel);
    }

    @Test
    void aKeyThatWasWithdrawnNeverComesBack() {
        Sleutel sleutel = gemaakt(0, 100);

        Sleutel weg = sleutels.trekIn(JAN, Set.of(WATER.id()), sleutel.kid()).orElseThrow();
        portal.clock.forward(Duration.ofMinutes(1));

        assertThat(weg.geldigOp(portal.clock.instant())).isFalse();
        assertThat(water().sleutel(sleutel.kid())).contains(weg);
        assertThat(sleutels.trekIn(JAN, Set.of(WATER.id()), sleutel.kid())).contains(weg);
        assertThat(code(voegToe(0, 100))).isEqualTo("sleutel-in-gebruik");
        assertThat(portal.notices.told())
                .extracting(Told::key)
                .containsExactly("sleutel-toegevoegd", "sleutel-ingetrokken");
        assertThat(portal.tasks.waiting())
                .as("those whose messages wait for it are told, once")
                .filteredOn(asked -> asked.worker().equals(Sleutels.VERTEL_AFZENDERS))
                .extracting(Asked::organisation)
                .containsExactly(WATER.id());
    }

    @Test
    void twoYearsAtMostAndNotInThePast() {
        assertThat(code(voegToe(0, 0))).isEqualTo("geldigheid");
        assertThat(code(voegToe(0, 732))).isEqualTo("geldigheid");
        assertThat(voegToe(0, 730)).isInstanceOf(Toegevoegd.class);
    }

    @Test
    void whatIsNoGoodKeyIsRefused() {
        assertThat(code(sleutels.voegToe(JAN, WATER.id(), Gebruik.VERSLEUTELEN, "x", over(9))))
                .isEqualTo("sleutel-geen-jwk");
        gemaakt(0, 9);
        var gedeeld = priemgetal(0).multiply(priemgetal(5));
        assertThat(code(sleutels.voegToe(JAN, WATER.id(), Gebruik.VERSLEUTELEN, jwk(gedeeld), over(9))))
                .isEqualTo("sleutel-zwak");
        portal.diensten().sluitAf(WATER);
        assertThat(code(voegToe(2, 9))).isEqualTo("geen-deelnemer");
    }

    @Test
    void ofTwoAtOnceOneHasTheKey() throws Exception {
        Instant tot = over(9);

        List<Toevoeging> beide = Together.run(List.of(
                () -> sleutels.voegToe(JAN, WATER.id(), Gebruik.VERSLEUTELEN, jwk(0), tot),
                () -> portal.buur().sleutels().voegToe(PIET, BANK.id(), Gebruik.VERSLEUTELEN, jwk(0), tot)));

        assertThat(beide).filteredOn(Toegevoegd.class::isInstance).hasSize(1);
        assertThat(beide).filteredOn(Geweigerd.class::isInstance).hasSize(1);
    }

    @Test
    void itsEndIsToldThreeTimes() {
        gemaakt(0, 100);
        assertThat(gewaarschuwd(39)).isEmpty();
        assertThat(gewaarschuwd(1)).containsExactly("berichten [60]", "beheren [60]");
        assertThat(gewaarschuwd(30)).containsExactly("berichten [30]", "beheren [30]");
        assertThat(gewaarschuwd(23)).containsExactly("berichten [7]", "beheren [7]");
        assertThat(gewaarschuwd(8)).isEmpty();
    }

    @Test
    void ofOneThatHasASuccessorNobodyIsTold() {
        gemaakt(0, 100);
        gemaakt(1, 300);

        assertThat(gewaarschuwd(50)).isEmpty();
    }

    private List<String> gewaarschuwd(int dagen) {
        int voor = portal.notices.told().size();
        portal.clock.forward(Duration.ofDays(dagen));
        portal.werk();
        return portal.notices.told().stream()
                .skip(voor)
                .filter(told -> told.key().equals("sleutel-verloopt"))
                .map(told -> told.permission() + " " + told.arguments())
                .toList();
    }

    @Test
    void oldKeysAreRemovedInTheEnd() throws Exception {
        gemaakt(0, 10);
        Sleutel blijft = gemaakt(1, 700);
        portal.clock.forward(Duration.ofDays(10 + 550));

        portal.diensten().jobs().get(0).run(portal.clock);

        assertThat(water().sleutels()).containsExactly(blijft);
    }

    @Test
    void nobodyTouchesKeysOfOthers() {
        Sleutel sleutel = gemaakt(0, 100);

        assertThat(sleutels.trekIn(PIET, Set.of(BANK.id()), sleutel.kid())).isEmpty();
        assertThatThrownBy(() -> sleutels.trekIn(PIET, Set.of(WATER.id()), sleutel.kid()))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() ->
                        sleutels.voegToe(beheerder("bea", WATER), WATER.id(), Gebruik.VERSLEUTELEN, jwk(1), over(9)))
                .isInstanceOf(SecurityException.class);
    }
}
