// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.AccountSearch;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.AuditSearch;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Servicedesk;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.signin.password.PasswordAdministration;
import nl.bidn.portal.ui.Words;

/**
 * What the tabs ask.
 *
 * @param registrations empty while the service is not there
 * @param passwords empty while there is no way in by password
 */
public record Desk(
        Servicedesk servicedesk,
        Organisations organisations,
        Accounts accounts,
        AccountSearch people,
        Roles roles,
        Enablement enablement,
        Administrators administrators,
        EherkenningPeople eherkenning,
        Sessions sessions,
        AuditSearch audit,
        UserManagement management,
        AccessReviews reviews,
        Products products,
        DienstDesk diensten,
        Clock clock,
        Supplier<Optional<AdministratorRegistrations>> registrations,
        Supplier<Optional<PasswordAdministration>> passwords) {
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
