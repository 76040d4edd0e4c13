// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.portal.values.Bsn;

/** Hides the BSNs of clients: a hash to find one again, in which the organisation is too, and a seal to read it again. */
final class Clientkluis {
    private static final String DOEL = "signaal-client";

    private final Secrecy secrecy;

    Clientkluis(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    /** Two organisations that follow the same person have different ones. */
    String hash(OrganisationId organisatie, Bsn bsn) {
        byte[] tekst = (organisatie.value() + " " + bsn.value()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(secrecy.pseudonym(DOEL, tekst));
    }

    /** @param client whose it is, also in its signals */
    String verzegel(OrganisationId organisatie, String client, Bsn bsn) {
        byte[] zegel = secrecy.seal(context(organisatie, client), bsn.value().getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(zegel);
    }

    Bsn open(OrganisationId organisatie, String client, String verzegeld) {
        byte[] bsn =
                secrecy.open(context(organisatie, client), Base64.getDecoder().decode(verzegeld));
        return new Bsn(new String(bsn, StandardCharsets.US_ASCII));
    }

    private static String context(OrganisationId organisatie, String client) {
        return DOEL + " " + organisatie.value() + " " + client;
    }
}
