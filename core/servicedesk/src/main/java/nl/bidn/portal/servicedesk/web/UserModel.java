// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Session;

/**
 * One person as the page shows it.
 *
 * @param administers the fields of work in which the person manages users
 * @param byPassword whether there is a password to help with
 * @param self whether it is the reader
 */
public record UserModel(
        Account account,
        String organisation,
        List<RoleLine> roles,
        List<Domain> administers,
        boolean officer,
        List<Session> sessions,
        boolean byPassword,
        boolean self) {
    /** A role, in words. */
    public record RoleLine(String product, String role, String organisation) {}
}
