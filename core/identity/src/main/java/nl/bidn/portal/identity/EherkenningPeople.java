// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import org.osgi.annotation.versioning.ProviderType;

/** Finds or makes the account of who signed in with eHerkenning. A service of this room; takes part in the transaction of the thread. */
@ProviderType
public interface EherkenningPeople {
    Arrival arrive(EherkenningPerson person, Prefill prefill);

    /** What came of it. */
    sealed interface Arrival {
        /** Also at a first visit: then the account was made just now. */
        record Welcome(AccountId account) implements Arrival {}

        /** No organisation of the portal has one of the numbers. */
        record UnknownOrganisation() implements Arrival {}

        /** The numbers are of different organisations. */
        record Contradiction() implements Arrival {}

        record Deactivated(AccountId account) implements Arrival {}
    }
}
