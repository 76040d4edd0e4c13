// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Encrypts and decrypts: JWE compact (RFC 7516) by RSA-OAEP and A256GCM, filled up to one of a few lengths. */
final class Jwe {
    static final List<Integer> LENGTES = List.of(1024, 4096, 16384, 65536, 262144, 1048576, 4194304);

    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-1", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT);
    private static final Pattern JWS = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final int DELEN = 5;
    private static final int CEK = 32;
    private static final int IV = 12;
    private static final int TAG = 16;
    private static final SecureRandom TOEVAL = new SecureRandom();

    private Jwe() {}

    static String versleutel(String jws, Sleutel ontvanger) throws Geweigerd {
        byte[] klaar = vulOp(jws.getBytes(StandardCharsets.US_ASCII));
        ObjectNode kop = Json.object()
                .put("alg", "RSA-OAEP")
                .put("enc", "A256GCM")
                .put("kid", ontvanger.kid())
                .put("typ", "JWE")
                .put("cty", "JOSE");
        String eerste = Base64url.naar(Json.bytes(kop));
        byte[] cek = toeval(CEK);
        byte[] iv = toeval(IV);
        try {
            var rsa = oaep();
            rsa.init(Cipher.ENCRYPT_MODE, ontvanger.openbaar(), OAEP);
            byte[] verpakt = rsa.doFinal(cek);
            byte[] dicht = gcm(Cipher.ENCRYPT_MODE, cek, iv, eerste).doFinal(klaar);
            return String.join(
                    ".",
                    eerste,
                    Base64url.naar(verpakt),
                    Base64url.naar(iv),
                    Base64url.naar(Arrays.copyOf(dicht, klaar.length)),
                    Base64url.naar(Arrays.copyOfRange(dicht, klaar.length, dicht.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot encrypt", e);
        } finally {
            Arrays.fill(cek, (byte) 0);
        }
    }

    /**
     * The JWS in it.
     *
     * @param eigen finds a key among our own, the older ones too
     */
    static String ontsleutel(String jwe, Function<String, Optional<Sleutelpaar>> eigen) throws Geweigerd {
        String[] delen = jwe.split("\\.", -1);
        if (delen.length != DELEN) {
            throw new Geweigerd(Geweigerd.Reden.VORM, "jwe");
        }
        ObjectNode kop = Json.kop(delen[0], verwacht(), "jwe");
        byte[] verpakt = Base64url.van(delen[1], "jwe");
        byte[] iv = Base64url.van(delen[2], "jwe");
        byte[] inhoud = Base64url.van(delen[3], "jwe");
        byte[] tag = Base64url.van(delen[4], "jwe");
        Sleutelpaar paar = eigen.apply(kop.path("kid").textValue())
                .orElseThrow(() -> new Geweigerd(Geweigerd.Reden.SLEUTEL, "kid"));
        if (verpakt.length != paar.sleutel().lengte() || iv.length != IV || tag.length != TAG) {
            throw new Geweigerd(Geweigerd.Reden.VORM, "jwe");
        }
        if (!LENGTES.contains(inhoud.length)) {
            throw new Geweigerd(Geweigerd.Reden.OPVULLING, "lengte");
        }
        return zonderOpvulling(open(delen[0], verpakt, iv, inhoud, tag, paar));
    }

    /** Whatever is wrong with it, it is refused in the same way. */
    private static byte[] open(String kop, byte[] verpakt, byte[] iv, byte[] inhoud, byte[] tag, Sleutelpaar paar)
            throws Geweigerd {
        byte[] cek = new byte[0];
        try {
            var rsa = oaep();
            rsa.init(Cipher.DECRYPT_MODE, paar.geheim(), OAEP);
            cek = rsa.doFinal(verpakt);
            if (cek.length != CEK) {
                throw new Geweigerd(Geweigerd.Reden.GEWIJZIGD, "jwe");
            }
            var gcm = gcm(Cipher.DECRYPT_MODE, cek, iv, kop);
            byte[] dicht = Arrays.copyOf(inhoud, inhoud.length + tag.length);
            System.arraycopy(tag, 0, dicht, inhoud.length, tag.length);
            return gcm.doFinal(dicht);
        } catch (GeneralSecurityException e) {
            throw new Geweigerd(Geweigerd.Reden.GEWIJZIGD, "jwe");
        } finally {
            Arrays.fill(cek, (byte) 0);
        }
    }

    private static Cipher oaep() throws GeneralSecurityException {
        return Cipher.getInstance("RSA/ECB/OAEPPadding");
    }

    private static Cipher gcm(int wat, byte[] cek, byte[] iv, String kop) throws GeneralSecurityException {
        var gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(wat, new SecretKeySpec(cek, "AES"), new GCMParameterSpec(TAG * 8, iv));
        gcm.updateAAD(kop.getBytes(StandardCharsets.US_ASCII));
        return gcm;
    }

    private static byte[] vulOp(byte[] bytes) throws Geweigerd {
        int lengte = LENGTES.stream()
                .filter(een -> een >= bytes.length)
                .findFirst()
                .orElseThrow(() -> new Geweigerd(Geweigerd.Reden.TE_GROOT, ""));
        byte[] vol = Arrays.copyOf(bytes, lengte);
        Arrays.fill(vol, bytes.length, lengte, (byte) ' ');
        return vol;
    }

    /** What stands before the spaces; among and behind them nothing else is taken. */
    private static String zonderOpvulling(byte[] open) throws Geweigerd {
        int eind = open.length;
        while (eind > 0 && open[eind - 1] == ' ') {
            eind--;
        }
        String jws = new String(open, 0, eind, StandardCharsets.ISO_8859_1);
        if (!JWS.matcher(jws).matches()) {
            throw new Geweigerd(Geweigerd.Reden.OPVULLING, "tekens");
        }
        return jws;
    }

    private static byte[] toeval(int lengte) {
        byte[] bytes = new byte[lengte];
        TOEVAL.nextBytes(bytes);
        return bytes;
    }

    private static Map<String, @Nullable String> verwacht() {
        var verwacht = new HashMap<String, @Nullable String>();
        verwacht.put("alg", "RSA-OAEP");
        verwacht.put("enc", "A256GCM");
        verwacht.put("kid", null);
        verwacht.put("typ", "JWE");
        verwacht.put("cty", "JOSE");
        return verwacht;
    }
}
