// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link VraagRow}; JPA asks for this shape. */
public class VraagKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisatie;
    public @Nullable String nummer;

    public VraagKey() {}

    VraagKey(String organisatie, String nummer) {
        this.organisatie = organisatie;
        this.nummer = nummer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VraagKey key
                && Objects.equals(organisatie, key.organisatie)
                && Objects.equals(nummer, key.nummer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisatie, nummer);
    }
}
