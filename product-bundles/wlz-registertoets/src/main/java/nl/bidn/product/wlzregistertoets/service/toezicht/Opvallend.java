// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toezicht;

import java.time.Instant;

/**
 * Something unusual.
 *
 * @param wie the id of who looked up; of {@link Regel#ZELFDE_PERSOON} a keyed hash of who was looked up
 * @param vrager the name of who looked up, or empty
 * @param moment of the look-up with which it became unusual
 * @param aantal how many there were then
 */
record Opvallend(Regel regel, String wie, String vrager, Instant moment, int aantal) {}
