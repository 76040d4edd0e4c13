// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.VerificationCodes.Issued;

/**
 * One person as the page shows it.
 *
 * @param administers the fields of work in which the person manages users
 * @param byPassword whether there is a password to help with
 * @param self whether it is the reader
 * @param waits whether the person must still prove himself with a verification code
 * @param code the code that still counts, but for what it says; empty: there is none
 * @param registration of a new gebruikersbeheerder, whose code comes from there; empty: he is to be an ordinary user
 */
public record UserModel(
        Account account,
        String organisation,
        List<RoleLine> roles,
        List<Domain> administers,
        boolean officer,
        List<Session> sessions,
        boolean byPassword,
        boolean self,
        boolean waits,
        Optional<Issued> code,
        String registration) {
    /** A role, in words. */
    public record RoleLine(String product, String role, String organisation) {}
}
