// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

/** What an administrator can switch of a person, and how often anything of him was changed. */
public record UserSwitches(boolean newsletter, boolean contactPerson, int changes) {}
