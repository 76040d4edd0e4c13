// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link AbonnementRow}; JPA asks for this shape. */
public class AbonnementKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisation;
    public @Nullable String adres;

    public AbonnementKey() {}

    AbonnementKey(String organisation, String adres) {
        this.organisation = organisation;
        this.adres = adres;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AbonnementKey key
                && Objects.equals(organisation, key.organisation)
                && Objects.equals(adres, key.adres);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisation, adres);
    }
}
