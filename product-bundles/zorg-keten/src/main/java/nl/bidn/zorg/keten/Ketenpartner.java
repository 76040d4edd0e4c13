// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Brings messages to who is behind a partner in the chain: VECOZO to aanbieders, the CAK to itself. Implemented by an
 * adapter, which registers it as an OSGi service; called by the hub, by several threads at once. While there is none for a
 * receiver, its messages wait.
 */
@ConsumerType
public interface Ketenpartner {
    /** For people: {@code VECOZO}. */
    String naam();

    boolean bereikt(Adres ontvanger, String functie);

    /**
     * Hands over a message, and returns once the partner said that it has it. The same message may come again, with the same
     * referentienummer, if the hub could not be sure; the partner takes it once.
     *
     * @throws IOException if it is not known whether the partner has it; the hub tries again later
     */
    Overdracht draagOver(Envelop envelop, Inhoud inhoud) throws IOException;

    /**
     * The same, of a message of which the partner may have been told before: what it then refuses because it knows the message
     * already, it has.
     */
    default Overdracht draagNogEensOver(Envelop envelop, Inhoud inhoud) throws IOException {
        return draagOver(envelop, inhoud);
    }

    /**
     * Tells who sent a message by this partner that its receiver could do nothing with it after all, and returns once the
     * partner said that it knows. The same may come again, with the same referentienummer, if the hub could not be sure.
     *
     * @param over the envelope of that message
     * @return {@link Overdracht.Geweigerd} if the partner takes no such news
     * @throws IOException if it is not known whether the partner has it; the hub tries again later
     */
    default Overdracht meld(Foutmelding fout, Envelop over) throws IOException {
        return new Overdracht.Geweigerd("IB023", naam() + " neemt geen foutmeldingen aan.");
    }
}
