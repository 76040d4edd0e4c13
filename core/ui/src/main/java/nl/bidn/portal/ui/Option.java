// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.ui;

/** A choice of the macro {@code select}. */
public record Option(String value, String label) {}
