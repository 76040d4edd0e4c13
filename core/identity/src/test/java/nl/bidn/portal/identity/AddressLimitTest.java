// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final AddressLimit limit = new AddressLimit(MOST, WINDOW);

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:0DB8:1:2::1, true",
        "[2001:db8:1:2::1], 2001:db8:1:2::7, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "geen:adres, geen:adres, true",
        "geen:adres, ander:adres, false",
    })
    void takesANetworkForOne(String busy, String other, boolean same) {
        for (int i = 1; i <= MOST; i++) {
            assertThat(limit.blocks(other, NOW)).isFalse();
            assertThat(limit.count(busy, NOW)).isEqualTo(i);
        }
        assertThat(limit.blocks(other, NOW)).isEqualTo(same);
        assertThat(limit.count(busy, NOW)).isEqualTo(MOST + 1);
        assertThat(limit.blocks(other, NOW.plus(WINDOW).plusMillis(1))).isFalse();
    }

    @Test
    void forgetsTheOldestOfTooManyAddresses() {
        for (int i = 0; i < MOST; i++) {
            limit.count("oud", NOW);
        }
        for (int i = 0; i < 20_000; i++) {
            limit.count("nieuw" + i, NOW);
        }
        assertThat(limit.blocks("oud", NOW)).isFalse();
    }
}
