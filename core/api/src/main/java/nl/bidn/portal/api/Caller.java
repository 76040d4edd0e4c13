// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who asks, already authenticated and bound to the product that is asked. Made by the core for one request; immutable, so
 * it may be used on any thread, but must not be kept after the request.
 */
@ProviderType
public interface Caller {
    /** Pseudonymous and stable: fit for a log or an audit line, never a name. */
    String id();

    /** For people to read, never for a log. */
    String name();

    /** A system came through the gate with a certificate or key; otherwise a person came through the shell. */
    boolean isSystem();

    Assurance assurance();

    /**
     * The address on the network from which a system calls, as the gate or the proxy before it sees it: in digits, IPv6 as the
     * line gives it. Empty for people.
     */
    default Optional<String> address() {
        return Optional.empty();
    }

    /** The organisations for which the caller may do this in the product, sorted by name; empty: for none. */
    List<Organisation> organisationsFor(Permission permission);

    default boolean may(Permission permission) {
        return !organisationsFor(permission).isEmpty();
    }

    default boolean may(Permission permission, OrganisationId organisation) {
        return organisationsFor(permission).stream().anyMatch(o -> o.id().equals(organisation));
    }

    /**
     * By which other organisation the caller may do this for the organisation: the samenwerkingsverband or the mandated
     * provider at which the right is held. That is the processor, and the organisation itself the controller. Empty if the
     * caller holds the right at the organisation itself, or may not do this for it. Of several the first by name.
     */
    default Optional<Organisation> via(Permission permission, OrganisationId organisation) {
        return Optional.empty();
    }
}
