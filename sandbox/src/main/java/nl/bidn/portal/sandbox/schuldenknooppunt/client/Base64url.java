// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import java.util.Base64;

/** Base64url without padding (RFC 4648, section 5); there is one right way to write the same bytes. */
final class Base64url {
    private Base64url() {}

    static String naar(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] van(String text, String plek) throws Geweigerd {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (naar(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // as any other that is not right
        }
        throw new Geweigerd(Geweigerd.Reden.VORM, plek);
    }
}
