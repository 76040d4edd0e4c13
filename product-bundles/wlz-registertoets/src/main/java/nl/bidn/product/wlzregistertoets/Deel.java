// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets;

import java.util.List;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Worker;

/** What one part of the product contributes, by the names of {@link Product}. */
interface Deel {
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

    default List<Worker> workers() {
        return List.of();
    }

    default List<Probe> probes() {
        return List.of();
    }

    default List<Retention> retention() {
        return List.of();
    }

    default void forget(String callerId) {}
}
