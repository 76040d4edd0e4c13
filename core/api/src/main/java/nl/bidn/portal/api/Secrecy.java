// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Hides what a product may keep but not in clear, such as a BSN: as a keyed hash where it only has to be found again, and
 * encrypted where it has to be read again. The keys come from the master key outside the database and are this bundle's own;
 * an upgraded bundle has the same. A service of the core, one instance a bundle; for any thread.
 */
@ProviderType
public interface Secrecy {
    /**
     * HMAC-SHA-256, with a key of its own for each purpose: 32 bytes that say nothing of the text to who has no key, and of
     * two purposes cannot be compared.
     *
     * @param purpose a name like {@code register}
     */
    byte[] pseudonym(String purpose, byte[] text);

    /**
     * Encrypts with AES-256-GCM under a random nonce, so the same text is never the same twice. Adds 28 bytes.
     *
     * @param context what it belongs to, for example a table and a key; opening needs the same
     */
    byte[] seal(String context, byte[] plain);

    /** @throws IllegalArgumentException if it was changed, or sealed for another context */
    byte[] open(String context, byte[] sealed);
}
