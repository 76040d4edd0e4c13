// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.verantwoording;

import nl.bidn.product.wlzregistertoets.service.toets.Kanaal;

/**
 * How often somebody looked up for a purpose by one door.
 *
 * @param vragerId empty: people who are no users any more, together
 * @param vrager the name, or empty
 */
public record Telling(String vragerId, String vrager, String doel, Kanaal kanaal, long aantal) {}
