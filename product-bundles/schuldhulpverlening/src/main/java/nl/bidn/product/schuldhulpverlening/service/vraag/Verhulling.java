// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.values.Bsn;

/** Hides what must not be readable in the database. For any thread. */
public final class Verhulling {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HASH = 16;

    private final Secrecy secrecy;

    public Verhulling(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    /** By which a person is found in the accounting, by who knows the BSN. */
    public String hash(Bsn bsn) {
        return afdruk("bsn", bsn.value());
    }

    /** Keyed, and cut off where it still tells apart. */
    String afdruk(String waarvoor, String tekst) {
        byte[] hash = secrecy.pseudonym(waarvoor, tekst.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, HASH);
    }

    String verberg(OrganisationId organisatie, String nummer, Bsn bsn) {
        byte[] dicht = secrecy.seal(plek(organisatie, nummer), bsn.value().getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(dicht);
    }

    Bsn onthul(OrganisationId organisatie, String nummer, String geheim) {
        byte[] open =
                secrecy.open(plek(organisatie, nummer), Base64.getDecoder().decode(geheim));
        return new Bsn(new String(open, StandardCharsets.US_ASCII));
    }

    private static String plek(OrganisationId organisatie, String nummer) {
        return "vraag/" + organisatie + "/" + nummer;
    }

    /** Says nothing of the person or of how many there were; in groups, so that it can be read aloud. */
    static String nummer() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        String hex = HexFormat.of().withUpperCase().formatHex(bytes);
        return hex.substring(0, 4) + "-" + hex.substring(4, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12);
    }
}
