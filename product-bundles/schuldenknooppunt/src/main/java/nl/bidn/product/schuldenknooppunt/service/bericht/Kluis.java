// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.product.schuldenknooppunt.message.jose.Jwe;
import nl.bidn.product.schuldenknooppunt.message.jose.Kluisvorm;

/** The content of messages, each in the vault of its receiver. Within a transaction. */
record Kluis(Vault vault) {
    /** Says by which name it is found again. */
    String bewaar(OrganisationId ontvanger, Jwe jwe) {
        try (var draft = vault.draft(ontvanger)) {
            Kluisvorm.schrijf(jwe, draft);
            return draft.finish().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Byte for byte what was put in. */
    byte[] lees(OrganisationId ontvanger, String bestand) {
        try (var in = vault.open(ontvanger, bestand)) {
            return Kluisvorm.compact(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void vernietig(OrganisationId ontvanger, String bestand) {
        vault.destroy(ontvanger, bestand);
    }
}
