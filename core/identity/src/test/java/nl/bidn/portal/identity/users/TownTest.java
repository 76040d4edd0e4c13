// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Result;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.store.DetailsStore;
import org.junit.jupiter.api.BeforeEach;

/** Two municipalities with three products, and an administrator of each field of work. */
abstract class TownTest extends RoomTest {
    private static final LegalSubject KVK = LegalSubject.of("KVK:90009901");

    final FakeProduct iwmo = FakeProduct.exchange("iwmo", Domain.ZORG);
    final FakeProduct schulden = FakeProduct.exchange("schulden", Domain.SCHULDEN);
    final FakeProduct forms = FakeProduct.named("alleen");
    OrganisationId stad;
    OrganisationId dorp;
    Account anna;
    Account bart;
    Account dora;

    @BeforeEach
    void town() {
        stad = node.municipality("GM9901");
        dorp = node.municipality("GM9902");
        for (FakeProduct product : List.of(iwmo, schulden, forms)) {
            node.products.install(product);
            node.enablement.enable(product.id(), stad, "test");
            node.enablement.enable(product.id(), dorp, "test");
        }
        anna = node.active("anna", stad);
        bart = node.active("bart", stad);
        dora = node.active("dora", dorp);
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        node.administrators.appoint(bart.id(), Domain.SCHULDEN, "test");
        node.administrators.appoint(dora.id(), Domain.ZORG, "test");
        node.eherkenning.add(KVK, stad, "test");
    }

    AccountId arrives(String pseudonym, String firstName) {
        var person = new EherkenningPerson(List.of(KVK), pseudonym, "000012345678", null);
        Arrival arrival = node.eherkenning.arrive(
                person, new Prefill("J.", firstName, "", "Jänsen", pseudonym + "@voorbeeld.nl", "0612345678"));
        AccountId id = ((Arrival.Welcome) arrival).account();
        var details = new PersonalDetails("DHR", "J.", firstName, "", "Jänsen", "Zorg", "0612345678");
        database.transactions().run(() -> new DetailsStore(em).keep(id, details, clock.instant()));
        return id;
    }

    AccountId verified(String pseudonym) {
        AccountId id = arrives(pseudonym, "Jan");
        node.codes.issue(id, "test");
        node.codes.verify(id, node.codes.reveal(id, "test"));
        return id;
    }

    User seen(Account by, AccountId id) {
        return node.users.user(by.id(), id).orElseThrow();
    }

    Result save(Account by, AccountId id, boolean active, Right... rights) {
        return node.users.save(by.id(), id, new Change(seen(by, id).changes(), Set.of(rights), false, false, active));
    }

    static Right right(FakeProduct product, String role) {
        return new Right(product.id(), role);
    }

    Caller caller(AccountId id, FakeProduct product) {
        String token = node.sessions.open(id, Assurance.EH3);
        return node.access.person(node.sessions.find(token, false).orElseThrow(), product);
    }

    List<String> actions() {
        return node.auditLog.last(100, "", stad.value()).stream()
                .map(AuditLog.Line::action)
                .toList();
    }
}
