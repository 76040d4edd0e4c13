// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.product.wlzregistertoets.service.instelling.Werktijden;
import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;
import nl.bidn.product.wlzregistertoets.service.toets.Raadpleging;
import org.junit.jupiter.api.Test;

class GebruiksregelsTest {
    /** A Monday, ten o'clock in Amsterdam. */
    private static final Instant TIEN_UUR = Instant.parse("2026-11-23T09:00:00Z");

    private static final Instant ALLES_NIEUW = Instant.EPOCH;
    private static final Drempels DREMPELS = new Drempels(5, 3, 3, Werktijden.lees("07:00-19:00"));

    private final List<Raadpleging> lijst = new ArrayList<>();

    @Test
    void ordinaryWorkIsNotUnusual() {
        for (int i = 0; i < 40; i++) {
            raadpleeg("jan", "h" + i, TIEN_UUR.plus(Duration.ofMinutes(20L * i / 2)));
        }

        assertThat(kijk(ALLES_NIEUW)).extracting(Opvallend::regel).doesNotContain(Regel.REEKS, Regel.ZELFDE_PERSOON);
    }

    @Test
    void seesManyWithinAnHourByOnePerson() {
        for (int i = 0; i < 5; i++) {
            raadpleeg("jan", "zelfde", TIEN_UUR.plus(Duration.ofMinutes(15L * i)));
            raadpleeg("piet", "zelfde", TIEN_UUR.plus(Duration.ofMinutes(16L * i)));
        }

        assertThat(kijk(ALLES_NIEUW))
                .extracting(Opvallend::regel, Opvallend::wie, Opvallend::aantal)
                .containsExactly(tuple(Regel.VEEL, "jan", 5));
    }

    @Test
    void oneLessThanManyIsNotMany() {
        for (int i = 0; i < 4; i++) {
            raadpleeg("jan", "zelfde", TIEN_UUR.plusSeconds(i));
        }

        assertThat(kijk(ALLES_NIEUW)).isEmpty();
    }

    @Test
    void seesASeriesOfDifferentPeople() {
        raadpleeg("jan", "a", TIEN_UUR);
        raadpleeg("jan", "b", TIEN_UUR.plusSeconds(100));
        raadpleeg("jan", "c", TIEN_UUR.plusSeconds(300));

        assertThat(kijk(ALLES_NIEUW))
                .extracting(Opvallend::regel, Opvallend::wie, Opvallend::vrager, Opvallend::moment)
                .containsExactly(tuple(Regel.REEKS, "jan", "Naam jan", TIEN_UUR.plusSeconds(300)));
    }

    @Test
    void theSamePersonAgainIsNoSeries() {
        raadpleeg("jan", "a", TIEN_UUR);
        raadpleeg("jan", "a", TIEN_UUR.plusSeconds(1));
        raadpleeg("jan", "b", TIEN_UUR.plusSeconds(2));

        assertThat(kijk(ALLES_NIEUW)).isEmpty();
    }

    @Test
    void whatTakesLongerIsNoSeries() {
        raadpleeg("jan", "a", TIEN_UUR);
        raadpleeg("jan", "b", TIEN_UUR.plusSeconds(100));
        raadpleeg("jan", "c", TIEN_UUR.plusSeconds(301));

        assertThat(kijk(ALLES_NIEUW)).isEmpty();
    }

    @Test
    void seesOnePersonLookedUpByMany() {
        raadpleeg("jan", "beroemd", TIEN_UUR);
        raadpleeg("piet", "beroemd", TIEN_UUR.plus(Duration.ofHours(3)));
        raadpleeg("klaas", "beroemd", TIEN_UUR.plus(Duration.ofHours(6)));

        assertThat(kijk(ALLES_NIEUW))
                .extracting(Opvallend::regel, Opvallend::wie, Opvallend::vrager, Opvallend::aantal)
                .containsExactly(tuple(Regel.ZELFDE_PERSOON, "hash:beroemd", "", 3));
    }

    @Test
    void seesALookUpOutsideWorkingHours() {
        raadpleeg("vroeg", "a", Instant.parse("2026-11-23T05:59:59Z"));
        raadpleeg("opTijd", "b", Instant.parse("2026-11-23T06:00:00Z"));
        raadpleeg("nogNet", "c", Instant.parse("2026-11-23T17:59:59Z"));
        raadpleeg("laat", "d", Instant.parse("2026-11-23T18:00:00Z"));
        raadpleeg("zaterdag", "e", Instant.parse("2026-11-28T10:00:00Z"));
        raadpleeg("kerst", "f", Instant.parse("2026-12-25T10:00:00Z"));

        assertThat(kijk(ALLES_NIEUW))
                .allMatch(een -> een.regel() == Regel.BUITEN_WERKTIJD)
                .extracting(Opvallend::wie)
                .containsExactly("vroeg", "laat", "zaterdag", "kerst");
    }

    @Test
    void nobodyLooksAtWorkingHoursThatAreNotSet() {
        raadpleeg("nacht", "a", Instant.parse("2026-11-23T02:00:00Z"));
        var zonder = new Drempels(5, 3, 3, Werktijden.GEEN);

        assertThat(new Gebruiksregels(new TestCalendar(), zonder).beoordeel(lijst, ALLES_NIEUW))
                .isEmpty();
    }

    @Test
    void whatWasSeenBeforeIsNotSeenAgain() {
        for (int i = 0; i < 5; i++) {
            raadpleeg("jan", "zelfde", TIEN_UUR.plusSeconds(i));
        }

        assertThat(kijk(TIEN_UUR.plusSeconds(3))).extracting(Opvallend::regel).containsExactly(Regel.VEEL);
        assertThat(kijk(TIEN_UUR.plusSeconds(4))).isEmpty();
    }

    @Test
    void peopleWhoAreNoUsersAnyMoreAreNotOnePerson() {
        for (int i = 0; i < 6; i++) {
            raadpleeg("", "h" + i, TIEN_UUR.plusSeconds(i));
        }

        assertThat(kijk(ALLES_NIEUW)).isEmpty();
    }

    private List<Opvallend> kijk(Instant na) {
        return new Gebruiksregels(new TestCalendar(), DREMPELS).beoordeel(lijst, na);
    }

    private void raadpleeg(String wie, String hash, Instant moment) {
        lijst.add(new Raadpleging(
                new OrganisationId("GM9901"),
                "N" + lijst.size(),
                moment,
                wie,
                "Naam " + wie,
                false,
                Kanaal.PORTAAL,
                hash,
                "wmo-aanvraag",
                ""));
    }
}
