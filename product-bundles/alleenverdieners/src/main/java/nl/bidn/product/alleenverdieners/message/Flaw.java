// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.message;

/**
 * One thing that is wrong in a delivery.
 *
 * @param line from 1
 */
public record Flaw(int line, FlawCode code) {}
