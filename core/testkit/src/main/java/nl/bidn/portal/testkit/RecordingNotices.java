// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;

/** Keeps notices in memory; not undone with a transaction. */
public final class RecordingNotices implements Notices {
    private final List<Told> told = new CopyOnWriteArrayList<>();

    /** One call. */
    public record Told(
            Permission permission, Set<OrganisationId> organisations, String key, String path, List<Object> arguments) {
        public Told {
            organisations = Set.copyOf(organisations);
            arguments = List.copyOf(arguments);
        }
    }

    @Override
    public void tellHolders(
            Permission permission, Set<OrganisationId> organisations, String key, String path, Object... arguments) {
        told.add(new Told(permission, organisations, key, path, List.of(arguments)));
    }

    public List<Told> told() {
        return List.copyOf(told);
    }
}
