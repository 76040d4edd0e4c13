// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

/**
 * An audit line that has no place in the chain yet.
 *
 * @param proof that the portal wrote it, and as it is
 */
public record WaitingEntry(AuditEntry entry, String proof) {}
