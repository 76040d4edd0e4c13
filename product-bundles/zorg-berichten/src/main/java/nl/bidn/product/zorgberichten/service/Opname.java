// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.VaultFile;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.check.Verslag;

/** Puts payloads in the vault and reads what they are in the same pass, in memory that does not grow with them. */
final class Opname {
    private final Vault vault;
    private final Supplier<Keuring> keuring;

    /** @param keuring asked each time, as the standards may change while the hub runs */
    Opname(Vault vault, Supplier<Keuring> keuring) {
        this.vault = vault;
        this.keuring = keuring;
    }

    /**
     * What was taken.
     *
     * @param bestand in the vault; none: it is too large, and nothing is kept
     */
    record Opgenomen(Optional<VaultFile> bestand, Verslag verslag) {}

    /** The one to use for a whole message. */
    Keuring keuring() {
        return keuring.get();
    }

    /** In a transaction. */
    Opgenomen neemOp(Keuring now, OrganisationId owner, InputStream in) throws IOException {
        try (Vault.Draft draft = vault.draft(owner)) {
            var kopie = new Kopie(in, draft, Keuring.MOST_BYTES);
            Verslag verslag = now.keur(kopie);
            kopie.rest();
            Optional<VaultFile> bestand = kopie.teGroot() ? Optional.empty() : Optional.of(draft.finish());
            return new Opgenomen(bestand, verslag);
        }
    }
}
