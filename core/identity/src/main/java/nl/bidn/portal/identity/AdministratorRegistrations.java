// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How an organisation gets its gebruikersbeheerder: the servicedesk registers the signed form "aanmelden
 * gebruikersbeheerder" and links it to the person who came by eHerkenning (manual Zorg, chapter 2); another officer
 * releases it (four eyes, OWASP ASVS 5.0 2.3.5). A service of this room. Each officer is looked up here: whoever is none is
 * refused. Refusals are {@link IllegalArgumentException}s with a clear English line.
 */
@ProviderType
public interface AdministratorRegistrations {
    int LONGEST_NAME = 200;
    int LONGEST_REFERENCE = 100;

    /**
     * What the form says.
     *
     * @param name of the person, as on the form
     * @param email of the person, as on the form
     * @param signedBy name of who signed; not the person himself
     * @param capacity {@code LEIDINGGEVENDE} or {@code COLLEGE_BW}
     */
    record Form(
            OrganisationId organisation,
            Domain domain,
            String name,
            String email,
            String reference,
            LocalDate signedOn,
            String signedBy,
            Roles.Capacity capacity) {}

    /** How far it is. */
    enum State {
        /** Registered; nobody is linked yet. */
        OPEN,
        /** Linked to a person; waits for the second officer. */
        LINKED,
        /** The code may be read to the person, who has yet to type it. */
        RELEASED,
        APPOINTED,
        WITHDRAWN
    }

    /**
     * One registration.
     *
     * @param form with an empty name and mail address once it ended
     * @param registeredBy account of an officer, or {@code console:<operator>}
     * @param account who is linked
     */
    record Registered(
            String id,
            Form form,
            State state,
            Instant registeredAt,
            String registeredBy,
            @Nullable AccountId account,
            @Nullable Instant linkedAt,
            @Nullable String linkedBy,
            @Nullable Instant releasedAt,
            @Nullable String releasedBy) {
        /** Whether this officer may release it: somebody else did all before. */
        public boolean mayBeReleasedBy(AccountId officer) {
            return (state == State.LINKED || state == State.RELEASED)
                    && !officer.value().equals(registeredBy)
                    && !officer.value().equals(linkedBy);
        }
    }

    /**
     * Registers a form; returns the id of the registration.
     *
     * @param by account of an officer, or {@code console:<operator>}
     */
    String register(Form form, String by);

    /** Those that are OPEN, LINKED or RELEASED, the oldest first. */
    List<Registered> open();

    Optional<Registered> find(String id);

    /**
     * Who may be linked: people of that organisation who told their details and wait for verification, and then those who
     * are active and do not manage that field of work.
     */
    List<Account> candidates(String id);

    /**
     * Links it to a person. A code that was issued to him before counts no more; nobody but the second officer sees the new
     * one. Linking somebody else takes the place of the link before, also after a release.
     *
     * @param by account of an officer, or {@code console:<operator>}
     */
    void link(String id, AccountId account, String by);

    /**
     * Releases it; only an officer who neither registered nor linked it. May be repeated until the person was verified.
     *
     * @return the code to read to the person, audited as shown; none: the person is active already, and is
     *     gebruikersbeheerder now
     */
    Optional<String> release(String id, AccountId officer);

    /**
     * Ends it without an appointment; the code of who was linked counts no more.
     *
     * @param by account of an officer, or {@code console:<operator>}
     */
    void withdraw(String id, String by);
}
