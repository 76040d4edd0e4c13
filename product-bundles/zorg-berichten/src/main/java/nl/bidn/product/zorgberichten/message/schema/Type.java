// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

/** The type of an element. Never changes, so any number of threads may use it. */
public sealed interface Type permits SimpleType, ComplexType {
    /** Its name in the schema; that of the element if the type has none. */
    String name();
}
