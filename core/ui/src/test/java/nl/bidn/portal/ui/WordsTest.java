// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words DUTCH = Words.of(Locale.forLanguageTag("nl-NL"));
    private static final Words ENGLISH = Words.of(Locale.forLanguageTag("en-GB"));

    @Test
    void sizesAreRounded() {
        assertThat(List.of(DUTCH.size(0), DUTCH.size(999), DUTCH.size(48_321), DUTCH.size(1_240_000)))
                .containsExactly("0 B", "999 B", "48 kB", "1,2 MB");
        assertThat(ENGLISH.size(1_240_000)).isEqualTo("1.2 MB");
    }

    @Test
    void timesAreThoseOfTheNetherlands() {
        assertThat(DUTCH.dateTime(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo("02-07-2026 00:30");
        assertThat(DUTCH.longDate(LocalDate.of(2026, 11, 9))).isEqualTo("9 november 2026");
    }

    @Test
    void numbersOfResultsAreSpoken() {
        assertThat(DUTCH.word("search.status", 0)).isEqualTo("Geen resultaten");
        assertThat(DUTCH.word("search.status", 1)).isEqualTo("1 resultaat");
        assertThat(DUTCH.word("search.status", 1234)).isEqualTo("1.234 resultaten");
    }

    @Test
    void pagesAroundTheCurrentOneAreShown() {
        assertThat(Pages.of(5, 250, 25).shown()).containsExactly(1, 0, 4, 5, 6, 0, 10);
        assertThat(Pages.of(3, 100, 25).shown()).containsExactly(1, 2, 3, 4);
        assertThat(Pages.of(99, 100, 25).current()).isEqualTo(4);
        assertThat(Pages.of(1, 0, 25).shown()).containsExactly(1);
    }
}
