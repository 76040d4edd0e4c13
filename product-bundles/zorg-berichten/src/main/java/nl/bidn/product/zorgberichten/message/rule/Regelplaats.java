// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.List;
import java.util.Set;

/**
 * Where a rule of a message type rests, as standaard.xml says.
 *
 * @param code {@code TR101}
 * @param klasse the class: the name of an element that holds others
 * @param pad the path from the class to the element, {@code Adres/LandCode}; empty if the rule rests on the class
 * @param sleutel the paths that are a key together, if the rule has more than one
 * @param uitgezonderd product categories to which the rule does not apply
 */
public record Regelplaats(String code, String klasse, String pad, List<String> sleutel, Set<String> uitgezonderd) {}
