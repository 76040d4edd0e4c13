// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.List;
import java.util.function.Function;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What one part of a product contributes. A product of any size puts its rooms together part by part, each in a class of its
 * own, and names them in {@link Product#parts()}; a small one contributes by itself.
 *
 * <p>Implemented by a product; read by {@link Product} alone, when and as its own lists are read.
 */
@ConsumerType
public interface Contribution {
    default List<Tab> tabs() {
        return List.of();
    }

    default List<Endpoint> endpoints() {
        return List.of();
    }

    default List<Setting<?>> settings() {
        return List.of();
    }

    default List<Job> jobs() {
        return List.of();
    }

    /** Who does the work that the part asks for by {@link Tasks}. */
    default List<Worker> workers() {
        return List.of();
    }

    default List<Probe> probes() {
        return List.of();
    }

    /** What the part keeps, how long and why; each kind of data that it stores must be named. */
    default List<Retention> retention() {
        return List.of();
    }

    /** As {@link Product#forget}, of what this part keeps. */
    default void forget(String callerId) {}

    /** What these contribute, in their order. */
    static <T> List<T> all(List<? extends Contribution> parts, Function<Contribution, List<T>> what) {
        return parts.stream().flatMap(part -> what.apply(part).stream()).toList();
    }
}
