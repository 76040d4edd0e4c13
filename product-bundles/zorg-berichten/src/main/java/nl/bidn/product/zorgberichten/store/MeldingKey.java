// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link MeldingRow}; JPA asks for this shape. */
public class MeldingKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisation;
    public @Nullable String onderwerp;

    public MeldingKey() {}

    MeldingKey(String organisation, String onderwerp) {
        this.organisation = organisation;
        this.onderwerp = onderwerp;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeldingKey key
                && Objects.equals(organisation, key.organisation)
                && Objects.equals(onderwerp, key.onderwerp);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisation, onderwerp);
    }
}
