// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells how a part of a product does. Called every so often on a thread of the product's pool, never by two at once; one
 * that throws or takes longer than five seconds counts as DOWN.
 */
@ConsumerType
public interface Probe {
    String name();

    Health check();
}
