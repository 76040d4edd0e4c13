// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What shows of an encrypted message (RFC 7516, compact) without opening it. The node takes nothing that does not look in each
 * respect like a signed message, filled up to one of a few sizes and encrypted by the agreed way, so that nobody sends it
 * something readable by mistake.
 */
public final class Jwe {
    /** Of the signed message with what fills it up, in bytes. */
    public static final Set<Integer> OMVANGEN = Set.of(1024, 4096, 16384, 65536, 262144, 1048576, 4194304);

    public static final int GROOTSTE = 4194304 / 3 * 4 + 4096;
    private static final int LANGSTE_KOP = 1024;
    private static final int IV = 12;
    private static final int TAG = 16;
    private static final int DELEN = 5;
    private static final Set<String> NAMEN = Set.of("alg", "enc", "kid", "typ", "cty");
    private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String kid;
    private final Algoritme algoritme;
    private final int sleutelbytes;

    /** What came of reading. */
    public sealed interface Gelezen {
        record Goed(Jwe jwe) implements Gelezen {}

        record Fout(Jwefout fout) implements Gelezen {}
    }

    private Jwe(String kid, Algoritme algoritme, int sleutelbytes) {
        this.kid = kid;
        this.algoritme = algoritme;
        this.sleutelbytes = sleutelbytes;
    }

    public static Gelezen lees(byte[] tekst) {
        if (tekst.length > GROOTSTE) {
            return new Gelezen.Fout(Jwefout.JWE_TE_GROOT);
        }
        int[] grenzen = grenzen(tekst);
        if (grenzen.length == 0) {
            return new Gelezen.Fout(Jwefout.GEEN_JWE);
        }
        var lengten = new int[DELEN];
        for (int deel = 0; deel < DELEN; deel++) {
            lengten[deel] = Base64url.bytes(tekst, grenzen[deel], grenzen[deel + 1] - 1);
            if (lengten[deel] < 0) {
                return new Gelezen.Fout(Jwefout.JWE_BASE64URL);
            }
        }
        Optional<Map<String, String>> kop = lengten[0] > LANGSTE_KOP
                ? Optional.empty()
                : Platjson.lees(Base64url.lees(tekst, 0, grenzen[1] - 1))
                        .filter(velden -> velden.keySet().equals(NAMEN));
        return kop.map(velden -> keur(velden, lengten)).orElseGet(() -> new Gelezen.Fout(Jwefout.JWE_KOP));
    }

    private static Gelezen keur(Map<String, String> kop, int[] lengten) {
        Optional<Algoritme> algoritme = Algoritme.van(kop.getOrDefault("alg", ""));
        if (algoritme.isEmpty()) {
            return new Gelezen.Fout(Jwefout.JWE_ALGORITME);
        }
        if (!"A256GCM".equals(kop.get("enc"))) {
            return new Gelezen.Fout(Jwefout.JWE_VERSLEUTELING);
        }
        if (!"JWE".equals(kop.get("typ")) || !"JOSE".equals(kop.get("cty"))) {
            return new Gelezen.Fout(Jwefout.JWE_SOORT);
        }
        String kid = kop.getOrDefault("kid", "");
        if (!KID.matcher(kid).matches()) {
            return new Gelezen.Fout(Jwefout.JWE_KID);
        }
        if (lengten[2] != IV) {
            return new Gelezen.Fout(Jwefout.JWE_IV);
        }
        if (!OMVANGEN.contains(lengten[3])) {
            return new Gelezen.Fout(Jwefout.JWE_OMVANG);
        }
        return lengten[4] == TAG
                ? new Gelezen.Goed(new Jwe(kid, algoritme.get(), lengten[1]))
                : new Gelezen.Fout(Jwefout.JWE_TAG);
    }

    /** Where each part begins, and behind the last one; none if there are not five. */
    private static int[] grenzen(byte[] tekst) {
        var grenzen = new int[DELEN + 1];
        int deel = 1;
        for (int i = 0; i < tekst.length; i++) {
            if (tekst[i] == '.') {
                if (deel == DELEN) {
                    return new int[0];
                }
                grenzen[deel] = i + 1;
                deel++;
            }
        }
        grenzen[DELEN] = tekst.length + 1;
        return deel == DELEN ? grenzen : new int[0];
    }

    /** The thumbprint of the key for which it says to be made. */
    public String kid() {
        return kid;
    }

    /** @param jwk the public key with that thumbprint */
    public boolean past(String jwk) {
        return algoritme.past(jwk, sleutelbytes);
    }
}
