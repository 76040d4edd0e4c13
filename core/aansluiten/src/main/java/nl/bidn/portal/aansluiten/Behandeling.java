// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.identity.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an officer of the servicedesk does with an application. Each method looks the officer up, and refuses whoever is none
 * with an {@link IllegalStateException}. Acts are as in {@link Aanvragen}: one transaction, with audit and mails, one winner.
 * A service of this room, for any thread.
 */
@ProviderType
public interface Behandeling {
    /** One with everything; a concept is not there. That he looked stands in the audit. */
    Optional<Aanvraag> open(String reference, AccountId officer);

    InputStream document(String reference, String document, AccountId officer) throws IOException;

    /** Takes it, or gives it to a colleague. */
    void assign(String reference, int version, AccountId to, AccountId officer);

    /** Asks the applicant for more; the term stands still until he answers. */
    void ask(String reference, int version, String text, AccountId officer);

    /** Says something to the applicant, while it is on the queue. */
    void say(String reference, String text, AccountId officer);

    void reject(String reference, int version, String reason, AccountId officer);

    /** One thing that approval does. */
    record Gevolg(Soort soort, List<String> details) {
        /** Each with what its details are. */
        public enum Soort {
            /** Code, name, type. */
            ORGANISATIE_TOEVOEGEN,
            /** Number as {@code LegalSubject} writes it, code, name: look well, people will come in by it. */
            NUMMER_TOEVOEGEN,
            /** Product, agreement. */
            OVEREENKOMST_VASTLEGGEN,
            /** Product. */
            PRODUCT_AAN,
            /** Product, dienst. */
            DIENST_AAN,
            /** Number. */
            OIN_VASTLEGGEN,
            /** Number, department. */
            SUB_OIN_VASTLEGGEN,
            /** Domain. */
            GEBRUIKERSBEHEERDER_REGISTREREN,
            /** Product, role. */
            ROL_GEVEN,
            /** Product, role. */
            ROL_INTREKKEN,
            /** Product, diensten, name of the provider. */
            MACHTIGING_VASTLEGGEN,
            /** Product, dienst. */
            DIENST_UIT,
            /** Product. */
            PRODUCT_UIT
        }

        public Gevolg {
            details = List.copyOf(details);
        }
    }

    /** What approval would do now, for the officer to look at first; what is so already is left out. */
    List<Gevolg> plan(String reference, AccountId officer);

    /** What came of agreeing. */
    enum Akkoord {
        /** Carried out, all of it. */
        UITGEVOERD,
        /** A second officer has to agree as well. */
        WACHT_OP_TWEEDE
    }

    /**
     * Agrees: carries out what was asked, all or nothing, in one transaction.
     *
     * @throws Geweigerd with {@code REGEL} if a rule of the portal refuses it, {@code TWEEDE_MEDEWERKER} if this officer
     *     agreed before
     */
    Akkoord approve(String reference, int version, AccountId officer);
}
