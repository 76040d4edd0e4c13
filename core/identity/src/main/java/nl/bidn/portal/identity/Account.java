// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. {@code organisation} is the employer. */
public record Account(
        AccountId id,
        String userName,
        String name,
        String email,
        nl.bidn.portal.api.OrganisationId organisation,
        State state,
        String language,
        @Nullable Instant lastSignIn) {
    /** The life of an account. */
    public enum State {
        /** Invited, has not set a password yet. */
        INVITED,
        ACTIVE,
        DEACTIVATED
    }
}
