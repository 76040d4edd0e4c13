// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Inhoud;

/** The systems of municipalities, to which the hub brings what came for them. For any thread. */
public interface Gemeentesysteem {
    /** Offers a message. Its number tells the system whether it has it already. */
    Uitkomst bied(Verbinding verbinding, Envelop envelop, Inhoud inhoud);

    /** Says that a message that came from the system turned out to be wrong. */
    Uitkomst meld(Verbinding verbinding, Foutmelding fout, Envelop over);

    /**
     * Where it is.
     *
     * @param certificaat what it must show; none: one that the portal trusts
     * @param geduld how long to wait for a line, and for each silence on it
     */
    record Verbinding(URI adres, Optional<X509Certificate> certificaat, String stufVersie, Duration geduld) {
        Verbinding met(Duration anderGeduld) {
            return new Verbinding(adres, certificaat, stufVersie, anderGeduld);
        }
    }

    /** What came of it. */
    sealed interface Uitkomst {
        /** It has it now. */
        record Aangenomen() implements Uitkomst {}

        /**
         * It answers, and does not take it.
         *
         * @param code of the standard or of its own, or the status of HTTP
         * @param omschrijving as the system said it; empty if it said nothing
         */
        record Geweigerd(String code, String omschrijving) implements Uitkomst {}

        /** It surely does not have it; to try again may help. */
        record NietBereikt(Reden reden) implements Uitkomst {}

        /** It may have it. */
        record Onzeker(Reden reden) implements Uitkomst {}
    }

    /** Why it did not come to an answer; its text is {@code instellingen.test.<naam>}. */
    enum Reden {
        /** There is no line: address, name or certificate. */
        GEEN_VERBINDING,
        /** The portal may not call this address. */
        ADRES_GEWEIGERD,
        /** It does not let us in. */
        GEEN_TOEGANG,
        /** There is nothing at this address. */
        NIETS_OP_ADRES,
        /** It is busy, or broken. */
        STORING,
        /** The line broke, or it said nothing for too long. */
        VERBROKEN,
        /** It answered something that is no answer. */
        ANTWOORD_ONBEKEND
    }
}
