// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How the key of a message is hidden for its receiver; others follow by adding them here. */
enum Algoritme {
    RSA_OAEP("RSA-OAEP") {
        /** As long as the modulus (RFC 8017, 7.1.1). */
        @Override
        boolean past(String jwk, int sleutelbytes) {
            return modulusbytes(jwk) == sleutelbytes;
        }
    };

    private final String naam;

    Algoritme(String naam) {
        this.naam = naam;
    }

    static Optional<Algoritme> van(String naam) {
        return Arrays.stream(values()).filter(een -> een.naam.equals(naam)).findFirst();
    }

    /** Whether an encrypted key of this length can have been made with this public key. */
    abstract boolean past(String jwk, int sleutelbytes);

    /** Of an RSA key; -1 of anything else. */
    static int modulusbytes(String jwk) {
        return Platjson.lees(jwk.getBytes(StandardCharsets.UTF_8))
                .filter(velden -> "RSA".equals(velden.get("kty")))
                .map(velden -> velden.getOrDefault("n", "="))
                .flatMap(n -> Base64url.lees(n.getBytes(StandardCharsets.UTF_8), 0, n.length()))
                .map(bytes -> bytes.length)
                .orElse(-1);
    }
}
