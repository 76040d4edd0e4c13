// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

/** Where the value of an element is kept during a run: the number of its class in the plan, and its own in the class. */
record Veld(int klasse, int nummer) {}
