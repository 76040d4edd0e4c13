// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

/**
 * A badge.
 *
 * @param kind as the macro has it: neutral, info, success, warning, error
 */
public record Merk(String text, String kind) {}
