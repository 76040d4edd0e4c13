// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Oins.Numbered;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.Roles.SystemHeld;
import nl.bidn.portal.identity.enablement.Running;
import nl.bidn.portal.identity.organisations.Present;
import nl.bidn.portal.identity.store.AccountStore;
import nl.bidn.portal.identity.store.OinStore;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.values.Oin;

/** Whether what a form speaks of is there at all. Each refusal is an {@link IllegalArgumentException} for the servicedesk. */
final class Checks {
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_NAME = 200;

    private final AccountStore accounts;
    private final OinStore oins;
    private final Products products;
    private final Present present;

    Checks(AccountStore accounts, OinStore oins, Products products, Present present) {
        this.accounts = accounts;
        this.oins = oins;
        this.products = products;
        this.present = present;
    }

    /** Somebody who can be given a role: may still be invited, but not be deactivated. */
    void account(AccountId id) {
        Account account =
                accounts.find(id).orElseThrow(() -> new Refused(Why.NO_ACCOUNT, "There is no account " + id, id));
        if (account.state() == Account.State.DEACTIVATED) {
            throw new Refused(Why.DEACTIVATED, "User '" + account.userName() + "' was deactivated", account.userName());
        }
    }

    void organisation(OrganisationId id) {
        present.today(id);
    }

    /** A system whose OIN is on record works for the organisation that has it: it goes past no mandate. */
    void holder(SystemHeld held) {
        oins.holder(Oin.of(held.oin()))
                .map(Numbered::organisation)
                .filter(organisation -> !organisation.equals(held.organisation()))
                .ifPresent(organisation -> {
                    throw new Refused(
                            Why.OIN_TAKEN,
                            "OIN " + held.oin() + " is that of organisation " + organisation
                                    + ": its systems hold roles there",
                            held.oin(),
                            organisation);
                });
    }

    Role role(ProductId product, String role) {
        InstalledProduct installed = Running.product(products, product);
        return installed
                .role(role)
                .orElseThrow(() -> new Refused(
                        Why.NO_ROLE,
                        "Product " + product + " has no role '" + role + "': it has "
                                + installed.roles().stream().map(Role::id).toList(),
                        product,
                        role));
    }

    /** The form as it is kept. */
    ChangeForm form(ChangeForm form) {
        if (form.signedOn().isAfter(present.day())) {
            throw new Refused(
                    Why.SIGNED_IN_FUTURE,
                    "The form cannot have been signed on " + form.signedOn() + ": that is in the future");
        }
        return new ChangeForm(
                filled(Why.REFERENCE, "The reference of the form", form.reference(), LONGEST_REFERENCE),
                form.signedOn(),
                form.capacity(),
                form.signer(),
                name("The name of who signed", form.signerName()));
    }

    static String name(String what, String text) {
        return filled(Why.SIGNER_NAME, what, text, LONGEST_NAME);
    }

    private static String filled(Why why, String what, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new Refused(why, what + " is needed, of at most " + longest + " characters", longest);
        }
        return stripped;
    }
}
