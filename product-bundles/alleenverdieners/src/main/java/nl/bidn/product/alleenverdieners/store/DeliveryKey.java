// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link DeliveryRow}; JPA asks for this shape. */
public class DeliveryKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String supplier;
    public @Nullable String id;

    public DeliveryKey() {}

    DeliveryKey(String supplier, String id) {
        this.supplier = supplier;
        this.id = id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeliveryKey key && Objects.equals(supplier, key.supplier) && Objects.equals(id, key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(supplier, id);
    }
}
