// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.unit;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import nl.bidn.portal.data.jdbc.Database;

/** The tables of this room itself, in schema {@code portal}. */
public final class PortalSchema {
    private static final String NAME = "portal";
    private static final List<String> STEPS = List.of(
            "001-key.sql", "002-vault.derby.sql", "002-vault.postgresql.sql", "003-cache.sql", "004-vault-form.sql");

    private PortalSchema() {}

    /** Brings them up to date. */
    public static void update(Database database) {
        List<URL> files = STEPS.stream()
                .map(step -> Objects.requireNonNull(PortalSchema.class.getResource("schema/" + step), step))
                .toList();
        new SchemaSteps(database).run(NAME, files);
    }
}
