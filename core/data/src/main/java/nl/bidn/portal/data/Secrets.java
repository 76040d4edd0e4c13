// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Seals small secrets (settings, TOTP keys) and makes keyed hashes, with keys derived from the master key outside the
 * database. A service of this room, for any thread.
 */
@ProviderType
public interface Secrets {
    /**
     * Encrypts with AES-256-GCM.
     *
     * @param context what it belongs to, for example {@code totp:<account>}; opening needs the same
     */
    String seal(String context, String plain);

    /** @throws IllegalArgumentException if it was changed or sealed for another context */
    String open(String context, String sealed);

    /** HMAC-SHA-256 in hexadecimal, with a key of its own for each purpose. */
    String mac(String purpose, String text);
}
