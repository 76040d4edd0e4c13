// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link ContactpersoonRow}; JPA asks for this shape. */
public class ContactpersoonKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisation;
    public @Nullable String id;

    public ContactpersoonKey() {}

    ContactpersoonKey(String organisation, String id) {
        this.organisation = organisation;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContactpersoonKey key
                && Objects.equals(organisation, key.organisation)
                && Objects.equals(id, key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisation, id);
    }
}
