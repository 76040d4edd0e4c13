// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation needs to take part in a product, beyond its {@link Product#agreements()}, {@link Product#signIn()},
 * {@link Product#roles()} and {@link Product#diensten()}. Read by the core for the pages on which organisations sign up.
 *
 * @param oin whether the organisation must have an OIN on record
 * @param department the department that must have a subOIN on record; none: the OIN of the organisation is enough
 * @param provider whether a municipality may mandate an external provider ({@code SCHULDHULPVERLENER}) to work for it
 * @param coupling whether the software of the organisation itself must be coupled before it can work with the product
 */
public record Onboarding(boolean oin, @Nullable Department department, boolean provider, boolean coupling) {
    /** Nothing beyond that. */
    public static final Onboarding NOTHING = new Onboarding(false, null, false, false);

    public Onboarding {
        if (department != null && !oin) {
            throw new IllegalArgumentException("A subOIN of " + department + " is given out below the OIN of its"
                    + " organisation, so that one is needed too");
        }
    }
}
