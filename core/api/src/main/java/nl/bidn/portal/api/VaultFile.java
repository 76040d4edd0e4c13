// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/**
 * A file in the vault.
 *
 * @param size in bytes, of the content
 * @param sha256 of the content, in hexadecimal
 */
public record VaultFile(String id, long size, String sha256) {}
