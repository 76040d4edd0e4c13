// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link VerzoekRow}; JPA asks for this shape. */
public class VerzoekKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisation;
    public @Nullable String afdruk;
    public @Nullable String bericht;

    public VerzoekKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerzoekKey key
                && Objects.equals(organisation, key.organisation)
                && Objects.equals(afdruk, key.afdruk)
                && Objects.equals(bericht, key.bericht);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisation, afdruk, bericht);
    }
}
