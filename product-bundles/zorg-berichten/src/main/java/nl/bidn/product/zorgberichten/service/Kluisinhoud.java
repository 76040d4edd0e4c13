// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.zorg.keten.Inhoud;

/** A payload in the vault. */
record Kluisinhoud(Vault vault, OrganisationId owner, String bestand, long grootte) implements Inhoud {
    @Override
    public InputStream open() throws IOException {
        return vault.open(owner, bestand);
    }
}
