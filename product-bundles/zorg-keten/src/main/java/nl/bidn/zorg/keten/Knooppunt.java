// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The hub, for adapters of partners. A service of the product zorg-berichten; for any thread. The adapter has made sure who
 * calls, and that the caller may speak for the sender of the envelope.
 */
@ProviderType
public interface Knooppunt {
    /**
     * Takes a message for a municipality. When this returns, it is safe in database and vault.
     *
     * @param inhoud read to its end, not closed; at most 25 MB
     * @throws IOException if the stream breaks; nothing is kept then
     */
    Aanname neemAan(Envelop envelop, InputStream inhoud) throws IOException;

    /** A message that the partner took turned out to be wrong. Of a message that the hub does not know, nothing is kept. */
    Aanname neemAan(Foutmelding fout);

    /**
     * A message that the partner took has arrived at its receiver. Of one that the hub does not know, nothing is kept.
     *
     * @param zender who sent that message
     */
    void afgeleverd(Adres zender, String referentienummer);
}
