// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.ui.Option;

/**
 * One registration as the page shows it; names in place of accounts, empty where nobody is.
 *
 * @param next key of what comes next
 * @param open whether anything can still be done with it
 * @param mayRelease whether the reader is the second pair of eyes
 * @param people who can be linked, with a first option for nobody
 */
public record RegistrationModel(
        Registered registered,
        String organisation,
        String registeredBy,
        String linked,
        String linkedBy,
        String releasedBy,
        String next,
        boolean open,
        boolean mayRelease,
        List<Option> people) {}
