// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments that may not be there, for columns. */
final class Momenten {
    private Momenten() {}

    static @Nullable Date kolom(Optional<Instant> moment) {
        return moment.map(Date::from).orElse(null);
    }

    static Optional<Instant> moment(@Nullable Date kolom) {
        return Optional.ofNullable(kolom).map(Date::toInstant);
    }
}
