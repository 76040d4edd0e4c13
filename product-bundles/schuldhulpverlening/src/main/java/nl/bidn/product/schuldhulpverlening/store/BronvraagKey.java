// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link BronvraagRow}; JPA asks for this shape. */
public class BronvraagKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisatie;
    public @Nullable String nummer;
    public @Nullable String bron;

    public BronvraagKey() {}

    BronvraagKey(String organisatie, String nummer, String bron) {
        this.organisatie = organisatie;
        this.nummer = nummer;
        this.bron = bron;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BronvraagKey key
                && Objects.equals(organisatie, key.organisatie)
                && Objects.equals(nummer, key.nummer)
                && Objects.equals(bron, key.bron);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisatie, nummer, bron);
    }
}
