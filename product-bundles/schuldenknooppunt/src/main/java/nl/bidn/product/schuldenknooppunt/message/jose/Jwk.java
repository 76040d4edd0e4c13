// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import java.nio.charset.StandardCharsets;

/** What the node needs to know of a public key. */
final class Jwk {
    private Jwk() {}

    /** Of an RSA key; -1 of anything else. */
    static int modulusbytes(String jwk) {
        return Platjson.lees(jwk.getBytes(StandardCharsets.UTF_8))
                .filter(velden -> "RSA".equals(velden.get("kty")))
                .map(velden -> velden.getOrDefault("n", "="))
                .map(n -> Base64url.bytes(n.getBytes(StandardCharsets.UTF_8), 0, n.length()))
                .orElse(-1);
    }
}
