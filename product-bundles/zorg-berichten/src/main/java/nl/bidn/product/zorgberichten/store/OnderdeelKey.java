// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a row that is a part of a message; JPA asks for this shape. */
public class OnderdeelKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisation;
    public @Nullable String bericht;
    public int nummer;

    public OnderdeelKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OnderdeelKey key
                && Objects.equals(organisation, key.organisation)
                && Objects.equals(bericht, key.bericht)
                && nummer == key.nummer;
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisation, bericht, nummer);
    }
}
