// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Deel;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Staat;

/**
 * Takes in the bytes of a part, a few megabytes at a time: each is read to its end first, and then put in the vault in a
 * transaction of its own, so that a slow sender holds no connection and a large part no memory. What was cut off stays with its
 * delivery until that ends, and counts for nothing.
 */
final class Ontvangst {
    private static final int BROK = 4 << 20;

    private final LeveringStore store;
    private final Portal portal;

    Ontvangst(LeveringStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    /** Reads it without keeping it. */
    Deel lees(int nummer, boolean gzip, InputStream inhoud) throws IOException {
        return lees(nummer, gzip, inhoud, (poging, volgnummer, brok, lengte) -> {});
    }

    /** Keeps it, as long as the delivery takes parts. */
    Deel bewaar(OrganisationId houder, String id, int nummer, boolean gzip, InputStream inhoud) throws IOException {
        return lees(
                nummer,
                gzip,
                inhoud,
                (poging, volgnummer, brok, lengte) -> portal.transactions().run(() -> {
                    if (store.vergrendel(houder, id, Staat.ONTVANGEN)) {
                        store.voegBrokToe(houder, id, poging, volgnummer, inKluis(houder, brok, lengte));
                    }
                }));
    }

    /** False: the delivery was closed meanwhile, or has a part with this number. */
    boolean voegToe(OrganisationId houder, String id, Deel deel) {
        return portal.transactions().call(() -> {
            if (!store.vergrendel(houder, id, Staat.ONTVANGEN)
                    || store.deel(houder, id, deel.nummer()).isPresent()) {
                return false;
            }
            store.voegDeelToe(houder, id, deel);
            return true;
        });
    }

    private String inKluis(OrganisationId houder, byte[] brok, int lengte) {
        try (Vault.Draft draft = portal.vault().draft(houder)) {
            draft.write(brok, 0, lengte);
            return draft.finish().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Deel lees(int nummer, boolean gzip, InputStream inhoud, Naar naar) throws IOException {
        var digest = sha256();
        var poging = UUID.randomUUID().toString();
        var brok = new byte[BROK];
        long bytes = 0;
        int volgnummer = 0;
        int lengte = inhoud.readNBytes(brok, 0, BROK);
        while (lengte > 0) {
            digest.update(brok, 0, lengte);
            bytes += lengte;
            naar.naar(poging, volgnummer++, brok, lengte);
            lengte = inhoud.readNBytes(brok, 0, BROK);
        }
        return new Deel(nummer, poging, gzip, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a few megabytes go. */
    private interface Naar {
        void naar(String poging, int volgnummer, byte[] brok, int lengte);
    }
}
