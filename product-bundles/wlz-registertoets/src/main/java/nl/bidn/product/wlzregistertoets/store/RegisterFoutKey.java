// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link RegisterFoutRow}; JPA asks for this shape. */
public class RegisterFoutKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisatie;
    public @Nullable String levering;
    public int volgnummer;

    public RegisterFoutKey() {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegisterFoutKey key
                && Objects.equals(organisatie, key.organisatie)
                && Objects.equals(levering, key.levering)
                && volgnummer == key.volgnummer;
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisatie, levering, volgnummer);
    }
}
