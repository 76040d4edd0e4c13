// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Instant;

/**
 * The number of a message.
 *
 * @param beller the system that sent it
 * @param nummer a hash of what it wrote
 * @param moment when it came
 */
public record Berichtnummer(String beller, String nummer, Instant moment) {}
