// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.store;

/** An audit line in its place in the chain. */
public record SealedEntry(long number, String hash, AuditEntry entry) {}
