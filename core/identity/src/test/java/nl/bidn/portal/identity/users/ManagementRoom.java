// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.time.Clock;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.identity.access.People;
import nl.bidn.portal.identity.access.Workload;
import nl.bidn.portal.identity.audit.OrganisationAudit;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.AdministratorStore;
import nl.bidn.portal.identity.store.DetailsStore;
import nl.bidn.portal.identity.store.EherkenningStore;
import nl.bidn.portal.identity.store.NewcomerStore;
import nl.bidn.portal.identity.store.OrganisationStore;
import nl.bidn.portal.identity.store.ReviewStore;
import nl.bidn.portal.identity.store.RoleStore;
import nl.bidn.portal.identity.store.UserStore;

/** This package wired as the runtime does it. */
public record ManagementRoom(UserManagement users, AccessReviews reviews, Job yearlyReview) {
    public static ManagementRoom of(
            Node node,
            EntityManager em,
            Transactions transactions,
            Workload workload,
            People people,
            Clock clock,
            OrganisationAudit audit) {
        var accounts = new AccountStore(em);
        var administrators = new AdministratorStore(em);
        var roles = new RoleStore(em);
        var newcomers = new NewcomerStore(em);
        var users = new UserStore(em);
        var organisations = new OrganisationStore(em);
        var reviewStore = new ReviewStore(em);
        var authority = new Authority(accounts, administrators, organisations, node.organisations, node.succession);
        var grid = new RoleGrid(node.products, node.enablement, roles);
        var management = new UserAdministration(
                authority,
                new Users(
                        users,
                        accounts,
                        newcomers,
                        new DetailsStore(em),
                        new EherkenningStore(em),
                        roles,
                        grid,
                        authority,
                        node.codes,
                        node.registration),
                grid,
                new Saving(node.accounts, accounts, newcomers, roles, authority, people, node.auditLines, clock),
                new Erasing(authority, node.erasure),
                new Appointments(node.administrators, accounts, authority),
                new AuditBook(audit, users, grid),
                accounts,
                node.administrators,
                workload,
                node.registration,
                transactions,
                node.auditLines);
        var rights = new RightsInForce(roles, administrators, grid);
        var reviews = new Reviews(
                reviewStore,
                accounts,
                node.roles,
                node.administrators,
                authority,
                rights,
                node.organisations,
                workload,
                transactions,
                node.auditLines,
                clock);
        var job = new YearlyReview(
                reviews,
                rights,
                reviewStore,
                administrators,
                node.administrators,
                organisations,
                node.personalNotices,
                transactions);
        return new ManagementRoom(management, reviews, job);
    }
}
