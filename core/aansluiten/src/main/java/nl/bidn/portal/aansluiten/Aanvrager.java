// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import nl.bidn.portal.identity.Session;

/** Who applies. */
public sealed interface Aanvrager {
    /**
     * Somebody without an account, who showed by a link that he reads this mailbox.
     *
     * @param email as {@link Toegang} answers it; never made of what a form says, but to begin an application
     */
    record Bezoeker(String email) implements Aanvrager {
        @Override
        public String toString() {
            return "Bezoeker";
        }
    }

    /**
     * Somebody who is signed in: sees what he asked himself and, if he is gebruikersbeheerder, all of his organisation. Who
     * is not verified yet sees nothing.
     */
    record Ingelogd(Session session) implements Aanvrager {}
}
