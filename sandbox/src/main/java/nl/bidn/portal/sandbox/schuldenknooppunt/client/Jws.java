// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Signs and verifies: JWS compact (RFC 7515) by PS256. */
final class Jws {
    private static final PSSParameterSpec PS256 =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);
    private static final int DELEN = 3;

    private Jws() {}

    static String onderteken(byte[] inhoud, Sleutelpaar eigen) {
        ObjectNode kop = Json.object()
                .put("alg", "PS256")
                .put("kid", eigen.sleutel().kid())
                .put("typ", "JOSE")
                .put("cty", "json");
        String getekend = Base64url.naar(Json.bytes(kop)) + "." + Base64url.naar(inhoud);
        try {
            var handtekening = pss();
            handtekening.initSign(eigen.geheim());
            handtekening.update(getekend.getBytes(StandardCharsets.US_ASCII));
            return getekend + "." + Base64url.naar(handtekening.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }

    /**
     * What was signed.
     *
     * @param vanAfzender finds a key among the signing keys of the sender, and of nobody else
     */
    static byte[] controleer(String jws, Function<String, Optional<Sleutel>> vanAfzender) throws Geweigerd {
        String[] delen = jws.split("\\.", -1);
        if (delen.length != DELEN) {
            throw new Geweigerd(Geweigerd.Reden.VORM, "jws");
        }
        ObjectNode kop = Json.kop(delen[0], verwacht(), "jws");
        byte[] inhoud = Base64url.van(delen[1], "jws");
        byte[] handtekening = Base64url.van(delen[2], "jws");
        Sleutel sleutel = vanAfzender
                .apply(kop.path("kid").textValue())
                .orElseThrow(() -> new Geweigerd(Geweigerd.Reden.AFZENDER, "kid"));
        if (!klopt(delen[0] + "." + delen[1], handtekening, sleutel)) {
            throw new Geweigerd(Geweigerd.Reden.HANDTEKENING, "jws");
        }
        return inhoud;
    }

    private static boolean klopt(String getekend, byte[] handtekening, Sleutel sleutel) {
        try {
            var controle = pss();
            controle.initVerify(sleutel.openbaar());
            controle.update(getekend.getBytes(StandardCharsets.US_ASCII));
            return controle.verify(handtekening);
        } catch (GeneralSecurityException e) {
            // of another length
            return false;
        }
    }

    private static Signature pss() throws GeneralSecurityException {
        var signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(PS256);
        return signature;
    }

    private static Map<String, @Nullable String> verwacht() {
        var verwacht = new HashMap<String, @Nullable String>();
        verwacht.put("alg", "PS256");
        verwacht.put("kid", null);
        verwacht.put("typ", "JOSE");
        verwacht.put("cty", "json");
        return verwacht;
    }
}
