// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

/** A tab in a row of tabs, with its whole address. */
public record TabLink(String href, String title, int waiting) {}
