// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import nl.bidn.portal.testkit.TestCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is left of five working days. */
class TermijnenTest {
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Termijnen termijnen = new Termijnen(new TestCalendar());

    private static Instant hier(String moment) {
        return LocalDateTime.parse(moment).atZone(NEDERLAND).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary week: until Monday
        "2026-11-23T09:00, 2026-11-23T09:00, 5",
        "2026-11-23T09:00, 2026-11-24T00:00, 4",
        "2026-11-23T09:00, 2026-11-27T17:00, 1",
        "2026-11-23T09:00, 2026-11-28T12:00, 1",
        "2026-11-23T09:00, 2026-11-29T23:59, 1",
        "2026-11-23T09:00, 2026-11-30T00:00, 0",
        "2026-11-23T09:00, 2026-11-30T23:59, 0",
        "2026-11-23T09:00, 2026-12-01T00:00, -1",
        "2026-11-23T09:00, 2027-11-23T09:00, -1",
        // until a Friday: on Saturday it is over
        "2026-11-20T09:00, 2026-11-27T23:59, 0",
        "2026-11-20T09:00, 2026-11-28T00:00, -1",
        // Goede Vrijdag and tweede Paasdag: from Wednesday until Friday the week after
        "2027-03-24T16:00, 2027-03-25T09:00, 4",
        "2027-03-24T16:00, 2027-03-26T09:00, 4",
        "2027-03-24T16:00, 2027-03-29T23:00, 4",
        "2027-03-24T16:00, 2027-03-30T09:00, 3",
        "2027-03-24T16:00, 2027-04-02T23:30, 0",
        // Koningsdag on a Tuesday
        "2027-04-22T09:00, 2027-04-26T09:00, 3",
        "2027-04-22T09:00, 2027-04-27T09:00, 3",
        "2027-04-22T09:00, 2027-04-28T09:00, 2",
        // the fifth of May and Hemelvaartsdag, after each other
        "2027-05-04T09:00, 2027-05-04T10:00, 5",
        "2027-05-04T09:00, 2027-05-06T10:00, 5",
        "2027-05-04T09:00, 2027-05-07T10:00, 4",
        // Kerst and Nieuwjaarsdag
        "2026-12-24T09:00, 2026-12-31T09:00, 1",
        "2026-12-24T09:00, 2027-01-01T09:00, 1",
        "2026-12-24T09:00, 2027-01-04T09:00, 0",
        // the clock is put back in this week
        "2026-10-22T09:00, 2026-10-24T23:30, 4",
        "2026-10-22T09:00, 2026-10-29T23:30, 0",
    })
    void countsTheWorkingDaysAfterToday(String begin, String nu, int over) {
        Instant einde = termijnen.na(hier(begin), Termijnen.BEVESTIGEN);

        assertThat(termijnen.over(einde, hier(nu))).isEqualTo(over);
    }

    /** As nobody takes back what was promised. */
    @Test
    void aLastDayThatWasClosedMeanwhileStillCounts() {
        Instant einde = termijnen.na(hier("2026-11-23T09:00"), Termijnen.BEVESTIGEN);
        var later = new Termijnen(new TestCalendar(LocalDate.of(2026, 11, 30)));

        assertThat(later.over(einde, hier("2026-11-27T09:00"))).isEqualTo(1);
        assertThat(later.over(einde, hier("2026-11-30T09:00"))).isZero();
    }
}
