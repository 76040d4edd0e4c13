// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

/** What the broker told of a person, to fill in beforehand; an empty string: not told. */
public record Prefill(String initials, String firstName, String infix, String lastName, String email, String phone) {}
