// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The key of what an organisation has, {@link WebhookRow} and {@link BezorgingRow}; JPA asks for this shape. */
public class EigenKey implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    public @Nullable String organisation;
    public @Nullable String id;

    public EigenKey() {}

    EigenKey(OrganisationId organisation, UUID id) {
        this.organisation = organisation.value();
        this.id = id.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EigenKey key
                && Objects.equals(organisation, key.organisation)
                && Objects.equals(id, key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisation, id);
    }
}
