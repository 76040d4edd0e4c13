// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link ReferentieRow}; JPA asks for this shape. */
public class ReferentieKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String zender;
    public @Nullable String referentienummer;

    public ReferentieKey() {}

    ReferentieKey(String zender, String referentienummer) {
        this.zender = zender;
        this.referentienummer = referentienummer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReferentieKey key
                && Objects.equals(zender, key.zender)
                && Objects.equals(referentienummer, key.referentienummer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zender, referentienummer);
    }
}
