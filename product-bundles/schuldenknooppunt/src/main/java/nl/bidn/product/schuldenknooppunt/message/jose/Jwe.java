// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    private static final byte PUNT = '.';
    private static final Set<String> NAMEN = Set.of("alg", "enc", "kid", "typ", "cty");
    private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String kid;
    private final Algoritme algoritme;
    private final List<byte[]> delen;

    /** What came of reading. */
    public sealed interface Gelezen {
        record Goed(Jwe jwe) implements Gelezen {}

        record Fout(Jwefout fout) implements Gelezen {}
    }

    private Jwe(String kid, Algoritme algoritme, List<byte[]> delen) {
        this.kid = kid;
        this.algoritme = algoritme;
        this.delen = delen;
    }

    public static Gelezen lees(byte[] tekst) {
        if (tekst.length > GROOTSTE) {
            return new Gelezen.Fout(Jwefout.JWE_TE_GROOT);
        }
        int[] grenzen = grenzen(tekst);
        if (grenzen.length == 0) {
            return new Gelezen.Fout(Jwefout.GEEN_JWE);
        }
        var delen = new ArrayList<byte[]>(DELEN);
        for (int deel = 0; deel < DELEN; deel++) {
            Base64url.lees(tekst, grenzen[deel], grenzen[deel + 1] - 1).ifPresent(delen::add);
        }
        return delen.size() == DELEN ? keur(delen) : new Gelezen.Fout(geenDelen(tekst));
    }

    private static Gelezen keur(List<byte[]> delen) {
        Optional<Map<String, String>> kop = delen.get(0).length > LANGSTE_KOP
                ? Optional.empty()
                : Platjson.lees(delen.get(0)).filter(velden -> velden.keySet().equals(NAMEN));
        return kop.map(velden -> keur(velden, delen)).orElseGet(() -> new Gelezen.Fout(Jwefout.JWE_KOP));
    }

    private static Jwefout geenDelen(byte[] tekst) {
        int punten = 0;
        for (byte teken : tekst) {
            punten += teken == PUNT ? 1 : 0;
        }
        return punten == DELEN - 1 ? Jwefout.JWE_BASE64URL : Jwefout.GEEN_JWE;
    }

    private static Gelezen keur(Map<String, String> kop, List<byte[]> delen) {
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
        if (delen.get(2).length != IV) {
            return new Gelezen.Fout(Jwefout.JWE_IV);
        }
        if (!OMVANGEN.contains(delen.get(3).length)) {
            return new Gelezen.Fout(Jwefout.JWE_OMVANG);
        }
        return delen.get(4).length == TAG
                ? new Gelezen.Goed(new Jwe(kid, algoritme.get(), delen))
                : new Gelezen.Fout(Jwefout.JWE_TAG);
    }

    /**
     * Where each part begins, and behind the last one; none if there are less than five. The last but one is long, and nobody looks through
     * it: a further dot in it is no base64url.
     */
    private static int[] grenzen(byte[] tekst) {
        var grenzen = new int[DELEN + 1];
        int plek = 0;
        for (int deel = 1; deel < DELEN - 1; deel++) {
            while (plek < tekst.length && tekst[plek] != PUNT) {
                plek++;
            }
            grenzen[deel] = ++plek;
        }
        int laatste = tekst.length - 1;
        while (laatste >= plek && tekst[laatste] != PUNT) {
            laatste--;
        }
        grenzen[DELEN - 1] = laatste + 1;
        grenzen[DELEN] = tekst.length + 1;
        return laatste >= plek ? grenzen : new int[0];
    }

    /** The thumbprint of the key for which it says to be made. */
    public String kid() {
        return kid;
    }

    /** @param jwk the public key with that thumbprint */
    public boolean past(String jwk) {
        return algoritme.past(jwk, delen.get(1).length);
    }

    /** Its parts, as the bytes for which they stand. */
    List<byte[]> delen() {
        return Collections.unmodifiableList(delen);
    }
}
