// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

/**
 * An element that a type may hold, or that a message may begin with. Never changes.
 *
 * @param namespace interned
 * @param name its local name, interned
 * @param repeats whether there can be more than one, so that a place needs a number
 */
public record ElementDeclaration(String namespace, String name, Type type, boolean repeats) {
    public ElementDeclaration {
        namespace = namespace.intern();
        name = name.intern();
    }
}
