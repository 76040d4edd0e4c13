// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final AddressLimit limit = new AddressLimit();

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
        for (int i = 1; i <= AddressLimit.MOST; i++) {
            assertThat(limit.blocks(other, NOW)).isFalse();
            assertThat(limit.count(busy, NOW)).as("try %s", i).isEqualTo(i == AddressLimit.MOST);
        }
        assertThat(limit.blocks(other, NOW)).isEqualTo(same);
        assertThat(limit.count(busy, NOW)).as("told once").isFalse();
        assertThat(limit.blocks(other, NOW.plus(AddressLimit.WINDOW).plusMillis(1)))
                .isFalse();
    }

    @Test
    void forgetsTheOldestOfTooManyAddresses() {
        for (int i = 0; i < AddressLimit.MOST; i++) {
            limit.count("oud", NOW);
        }
        for (int i = 0; i < 20_000; i++) {
            limit.count("nieuw" + i, NOW);
        }
        assertThat(limit.blocks("oud", NOW)).isFalse();
    }
}
