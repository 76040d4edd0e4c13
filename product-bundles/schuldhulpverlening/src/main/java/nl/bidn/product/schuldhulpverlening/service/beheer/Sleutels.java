// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.Rights;

/**
 * The subscription key that the systems of an organisation send beside their certificate: so that its productbeheerder can stop them
 * at once, without anybody else. It is shown once and kept as a hash. For any thread.
 */
public final class Sleutels {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final SleutelStore store;
    private final Portal portal;

    public Sleutels(SleutelStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    /**
     * Makes a new one; the one before no longer counts.
     *
     * @throws SecurityException if the caller may not set for the organisation
     */
    public String nieuw(Caller caller, OrganisationId organisatie) {
        mag(caller, organisatie);
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String sleutel = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        portal.transactions().run(() -> {
            store.zet(
                    organisatie,
                    new SleutelStore.Sleutel(hash(sleutel), portal.clock().instant()));
            portal.audit().record(caller, "wgs-sleutel-gemaakt", Outcome.DONE, organisatie, "");
        });
        return sleutel;
    }

    /** From now on no system of the organisation comes in. */
    public void verwijder(Caller caller, OrganisationId organisatie) {
        mag(caller, organisatie);
        portal.transactions().run(() -> {
            store.verwijder(organisatie);
            portal.audit().record(caller, "wgs-sleutel-verwijderd", Outcome.DONE, organisatie, "");
        });
    }

    /** When the one that counts was made. */
    public Optional<Instant> gemaakt(OrganisationId organisatie) {
        return portal.transactions().call(() -> store.van(organisatie)).map(SleutelStore.Sleutel::gemaakt);
    }

    /** Whether this is the key of the organisation. */
    public boolean klopt(OrganisationId organisatie, String sleutel) {
        Optional<SleutelStore.Sleutel> kent = portal.transactions().call(() -> store.van(organisatie));
        return kent.isPresent()
                && MessageDigest.isEqual(
                        kent.get().hash().getBytes(StandardCharsets.US_ASCII),
                        hash(sleutel).getBytes(StandardCharsets.US_ASCII));
    }

    private String hash(String sleutel) {
        return HexFormat.of()
                .formatHex(portal.secrecy().pseudonym("sleutel", sleutel.getBytes(StandardCharsets.UTF_8)));
    }

    private static void mag(Caller caller, OrganisationId organisatie) {
        if (!caller.may(Rights.INSTELLEN, organisatie)) {
            throw new SecurityException("May not set for " + organisatie);
        }
    }
}
