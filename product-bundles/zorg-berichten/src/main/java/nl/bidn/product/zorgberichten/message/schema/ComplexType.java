// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

/**
 * A type that holds elements. Never changes.
 *
 * @param content which elements, in which order and how often
 */
public record ComplexType(String name, ContentModel content) implements Type {}
