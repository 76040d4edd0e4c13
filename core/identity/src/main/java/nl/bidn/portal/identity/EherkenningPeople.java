// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import org.osgi.annotation.versioning.ProviderType;

/** People who come by eHerkenning, and the numbers of their organisations. A service of this room, for any thread. */
@ProviderType
public interface EherkenningPeople {
    /** What came of an arrival. */
    sealed interface Arrival {
        /** Known, or new: a new one has an account in state REGISTERED, without any right. */
        record Welcome(AccountId account) implements Arrival {}

        /** None of the numbers belongs to an organisation that exists; never makes one. */
        record UnknownOrganisation() implements Arrival {}

        /** The numbers belong to different organisations. */
        record Contradiction() implements Arrival {}

        record Deactivated(AccountId account) implements Arrival {}
    }

    /**
     * Finds the account of this pair, or makes one. Takes part in the transaction of the thread, so that a sign-in that is
     * undone leaves nobody behind.
     */
    Arrival arrive(EherkenningPerson person, Prefill prefill);

    /** Lets a number lead to an organisation; refused if it leads to another one. Nothing happens if it does already. */
    void add(LegalSubject subject, OrganisationId organisation, String by);

    /** Lets the number lead nowhere; accounts stay, but nobody comes in by it. */
    void remove(LegalSubject subject, String by);

    /** To which organisation a number leads. */
    Optional<OrganisationId> organisation(LegalSubject subject);

    /** The numbers of an organisation, sorted. */
    List<LegalSubject> of(OrganisationId organisation);
}
