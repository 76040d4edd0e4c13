// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.api.Notices;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.values.MailAddress;
import org.jspecify.annotations.Nullable;

/** Keeps notices in memory; not undone with a transaction. */
public final class RecordingNotices implements Notices {
    private final List<Told> told;
    private final List<Mailed> mailed;
    private final List<Managed> toAdministrators;
    private final @Nullable ProductId product;

    public RecordingNotices() {
        this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>(), null);
    }

    private RecordingNotices(
            List<Told> told, List<Mailed> mailed, List<Managed> toAdministrators, @Nullable ProductId product) {
        this.told = told;
        this.mailed = mailed;
        this.toAdministrators = toAdministrators;
        this.product = product;
    }

    /**
     * One call.
     *
     * @param product the one that spoke, if the code said which by {@link Notices#of}
     */
    public record Told(
            Optional<ProductId> product,
            Permission permission,
            Set<OrganisationId> organisations,
            String key,
            String path,
            List<Object> arguments) {
        public Told {
            organisations = Set.copyOf(organisations);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * One call for addresses.
     *
     * @param product the one that spoke, if the code said which by {@link Notices#of}
     */
    public record Mailed(
            Optional<ProductId> product, Set<String> addresses, String key, String path, List<Object> arguments) {
        public Mailed {
            addresses = Set.copyOf(addresses);
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * One call for gebruikersbeheerders.
     *
     * @param product the one that spoke, if the code said which by {@link Notices#of}
     */
    public record Managed(
            Optional<ProductId> product, Set<OrganisationId> organisations, String key, List<Object> arguments) {
        public Managed {
            organisations = Set.copyOf(organisations);
        }
    }

    /** Keeps what is told with what the others tell. */
    @Override
    public RecordingNotices of(ProductId other) {
        return new RecordingNotices(told, mailed, toAdministrators, other);
    }

    @Override
    public void tellAddresses(Set<String> addresses, String key, String path, Object... arguments) {
        addresses.forEach(MailAddress::new);
        mailed.add(new Mailed(Optional.ofNullable(product), addresses, key, path, List.of(arguments)));
    }

    /** Keeps what is for people and what is for addresses apart; whose addresses these are nobody knows here. */
    @Override
    public void tellHolders(
            Permission permission,
            Set<OrganisationId> organisations,
            Set<String> addresses,
            String key,
            String path,
            Object... arguments) {
        told.add(new Told(Optional.ofNullable(product), permission, organisations, key, path, List.of(arguments)));
        if (!addresses.isEmpty()) {
            tellAddresses(addresses, key, path, arguments);
        }
    }

    @Override
    public void tellAdministrators(Set<OrganisationId> organisations, String key, Object... arguments) {
        toAdministrators.add(new Managed(Optional.ofNullable(product), organisations, key, List.of(arguments)));
    }

    public List<Managed> toAdministrators() {
        return List.copyOf(toAdministrators);
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    public List<Mailed> mailed() {
        return List.copyOf(mailed);
    }
}
