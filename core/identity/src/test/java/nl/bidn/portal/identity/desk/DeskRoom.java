// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.desk;

import static nl.bidn.portal.identity.FakeProduct.FORM;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.RoomTest;
import org.junit.jupiter.api.BeforeEach;

/** Two municipalities, an officer of the servicedesk, and a product that asks for a signed form. */
abstract class DeskRoom extends RoomTest {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final FakeProduct signed =
            new FakeProduct("getekend", Assurance.PASSWORD, Set.of(OrganisationType.GEMEENTE), List.of(FORM));
    OrganisationId here = new OrganisationId("GM9001");
    OrganisationId there = new OrganisationId("GM9002");
    Account officer = new Account(new AccountId("-"), "", "", "", here, Account.State.ACTIVE, "nl", null, false);

    @BeforeEach
    void addPlayers() {
        node.products.install(signed);
        here = node.municipality("GM9001");
        there = node.municipality("GM9002");
        officer = node.active("officier", node.organisation("BIDN", OrganisationType.BIDN));
        node.administrators.makeOfficer(officer.id(), "test");
    }

    final void record(OrganisationId organisation, boolean complete) {
        node.enablement.recordAgreement(
                signed.id(), organisation, FORM, "MF-1", TODAY, "B. Urgemeester", complete, "test");
    }
}
