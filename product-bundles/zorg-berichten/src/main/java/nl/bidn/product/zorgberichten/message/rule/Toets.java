// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

/**
 * A rule that looks at one instance of a class when it ends. Any number of threads may run it at the same time, so that it
 * keeps nothing between calls.
 */
@FunctionalInterface
interface Toets {
    /** Whether the rule is obeyed; also if it has nothing to say about this instance. */
    boolean klopt(Waarden w);
}
