// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The key of a {@link ModuleRow}; JPA asks for this shape. */
public class ModuleKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisation;
    public @Nullable String module;

    public ModuleKey() {}

    ModuleKey(String organisation, String module) {
        this.organisation = organisation;
        this.module = module;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ModuleKey key
                && Objects.equals(organisation, key.organisation)
                && Objects.equals(module, key.module);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisation, module);
    }
}
