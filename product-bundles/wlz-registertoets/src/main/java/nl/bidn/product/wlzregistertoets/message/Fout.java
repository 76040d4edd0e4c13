// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

/**
 * One thing that is wrong in a delivery.
 *
 * @param regel from 1
 */
public record Fout(int regel, Foutcode code) {}
