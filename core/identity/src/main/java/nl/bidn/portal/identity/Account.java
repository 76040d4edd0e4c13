// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param organisation the employer
 * @param eherkenning whether the person comes by eHerkenning, and so never by a password
 */
public record Account(
        AccountId id,
        String userName,
        String name,
        String email,
        nl.bidn.portal.api.OrganisationId organisation,
        State state,
        String language,
        @Nullable Instant lastSignIn,
        boolean eherkenning) {
    /** The life of an account. */
    public enum State {
        /** Invited, has not set a password yet. */
        INVITED,
        /** Came by eHerkenning, and has not proved yet to be known to the administrator; holds no right. */
        REGISTERED,
        ACTIVE,
        DEACTIVATED
    }
}
