// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.users;

import static nl.bidn.portal.identity.FakeProduct.USER;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.clockwork.Outbox;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AccountListener;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Done;
import nl.bidn.portal.identity.UserManagement.Refused;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.testkit.Traces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a removal nothing of the person is found in any table of the database, whichever there are. */
class ErasureTest extends RoomTest {
    private static final LegalSubject KVK = LegalSubject.of("KVK:90009901");
    private static final EherkenningPerson PERSON =
            new EherkenningPerson(List.of(KVK), "pseudoniem-van-quirijn", "000012345678", null);
    private static final Prefill TOLD =
            new Prefill("Q.", "Quirijn", "", "Zonneschijn", "quirijn@voorbeeld.nl", "0687654321");
    private static final List<String> PERSONAL =
            List.of("quirijn", "zonneschijn", "0687654321", "pseudoniem", "000012345678");

    private final FakeProduct iwmo = FakeProduct.exchange("iwmo", Domain.ZORG);
    private final FakeProduct forms = FakeProduct.named("alleen");
    private Account anna;
    private AccountId quirijn;

    @BeforeEach
    void people() {
        OrganisationId stad = node.municipality("GM9901");
        node.products.install(iwmo);
        node.products.install(forms);
        node.enablement.enable(iwmo.id(), stad, "test");
        node.enablement.enable(forms.id(), stad, "test");
        anna = node.active("anna", stad);
        node.administrators.appoint(anna.id(), Domain.ZORG, "test");
        node.administrators.appoint(anna.id(), Domain.WERK_EN_INKOMEN, "test");
        node.eherkenning.add(KVK, stad, "test");
        quirijn = arrives();
        node.codes.issue(quirijn, anna.id().value());
        node.codes.verify(quirijn, node.codes.reveal(quirijn, "test"));
        node.roles.grant(
                quirijn,
                forms.id(),
                FakeProduct.USER_ADMINISTRATOR,
                stad,
                new ChangeForm("F1", LocalDate.of(2026, 1, 1), Capacity.LEIDINGGEVENDE, null, "De baas"));
        Account kees = node.active("kees", stad);
        node.roles.grant(
                kees.id(),
                forms.id(),
                FakeProduct.READER,
                stad,
                new ChangeForm(
                        "F2", LocalDate.of(2026, 1, 1), Capacity.GEBRUIKERSBEHEERDER, quirijn, "Q. Zonneschijn"));
        node.sessions.open(quirijn, Assurance.EH3);
        node.personalNotices.tell(Set.of(quirijn), "nieuwe-gebruiker", "/", "Stad");
        node.mails.add(new Outbox.Mail("test", "Quirijn@voorbeeld.nl", "Onderwerp", "Beste Quirijn"));
        save(true, new Right(iwmo.id(), USER));
        register();
    }

    /** As the servicedesk registers a gebruikersbeheerder. */
    private void register() {
        database.sql().call(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("insert into identities.administrator_registration (id, organisation,"
                        + " field_of_work, name, email, form_reference, signed_on, signed_by, capacity, registered_at,"
                        + " registered_by, account) values ('r1', 'GM9901', 'ZORG', 'Quirijn Zonneschijn',"
                        + " 'quirijn@voorbeeld.nl', 'F3', DATE('2026-01-01'), 'De baas', 'LEIDINGGEVENDE',"
                        + " CURRENT_TIMESTAMP, 'test', '" + quirijn + "')");
            }
        });
    }

    /** As the servicedesk records a document that he signed for his organisation; and one of a namesake elsewhere. */
    private void signs(String organisation) {
        String name = node.accounts.find(quirijn).orElseThrow().name();
        database.transactions()
                .run(() -> em.createNativeQuery(
                                "insert into identities.agreement (id, product, organisation, agreement,"
                                        + " form_reference, signed_on, signed_by, complete, recorded_at, recorded_by) values (?1,"
                                        + " 'alleen', ?1, 'mutatieformulier', 'F4', DATE('2026-01-01'), ?2, TRUE,"
                                        + " CURRENT_TIMESTAMP, 'test')")
                        .setParameter(1, organisation)
                        .setParameter(2, name)
                        .executeUpdate());
    }

    @Test
    void aDocumentThatHeSignedStaysWithoutHisName() {
        signs("GM9901");
        signs("GM9902");
        save(false);
        assertThat(node.users.erase(anna.id(), quirijn, changes())).isEqualTo(new Done());
        assertThat(found()).as("of the namesake").containsExactly("agreement.signed_by");
        assertThat(Traces.in(database, "identities").of("(verwijderd)"))
                .contains("agreement.signed_by", "change_form.signer_name");
    }

    private AccountId arrives() {
        return ((Arrival.Welcome) node.eherkenning.arrive(PERSON, TOLD)).account();
    }

    private int changes() {
        return node.users.user(anna.id(), quirijn).orElseThrow().changes();
    }

    private void save(boolean active, Right... rights) {
        assertThat(node.users.save(anna.id(), quirijn, new Change(changes(), Set.of(rights), active, active, active)))
                .isEqualTo(new Done());
    }

    @Test
    void onlyWhoHasAllSwitchesOffIsRemoved() {
        assertThat(node.users.erase(anna.id(), quirijn, changes())).isEqualTo(new Refused(Why.SWITCH_OFF_FIRST));
        assertThat(found()).isNotEmpty();
    }

    @Test
    void nothingOfThePersonIsFoundAnywhere() {
        var told = new AtomicReference<AccountId>();
        node.listeners.add(new AccountListener() {
            @Override
            public void erased(AccountId account) {
                told.set(account);
            }
        });
        assertThat(found()).as("it is there before").hasSizeGreaterThan(4);

        save(false);
        assertThat(node.users.erase(anna.id(), quirijn, changes())).isEqualTo(new Done());

        assertThat(found()).isEmpty();
        assertThat(Traces.in(database, "identities").of(quirijn.value()))
                .as("the id stands in the audit alone")
                .containsOnly("audit_line.actor", "audit_line.detail");
        assertThat(iwmo.hooks).contains("forget " + quirijn);
        assertThat(forms.hooks).contains("forget " + quirijn);
        assertThat(node.mails).noneMatch(mail -> mail.to().equalsIgnoreCase("quirijn@voorbeeld.nl"));
        assertThat(told).hasValue(quirijn);
        assertThat(node.roles.at(forms.id(), anna.organisation()))
                .as("the role that he signed for stays")
                .hasSize(1);

        AccountId again = arrives();
        assertThat(again).isNotEqualTo(quirijn);
        assertThat(node.accounts.find(again)).map(Account::state).contains(Account.State.REGISTERED);
        assertThat(node.roles.of(again)).isEmpty();
    }

    @Test
    void aProductThatFailsToForgetKeepsThePersonWhereHeIs() {
        save(false);
        iwmo.inHook = () -> {
            throw new IllegalStateException("broken");
        };
        assertThat(node.users.erase(anna.id(), quirijn, changes())).isEqualTo(new Refused(Why.PRODUCT_FAILED));
        assertThat(node.accounts.find(quirijn)).isPresent();
        assertThat(found()).hasSizeGreaterThan(4);

        iwmo.inHook = () -> {};
        assertThat(node.users.erase(anna.id(), quirijn, changes())).isEqualTo(new Done());
        assertThat(found()).isEmpty();
    }

    @Test
    void aProductThatWasAwayForgetsWhenItComesBack() {
        save(false);
        node.products.remove(iwmo.id());
        assertThat(node.users.erase(anna.id(), quirijn, changes())).isEqualTo(new Done());
        assertThat(iwmo.hooks).doesNotContain("forget " + quirijn);

        iwmo.inHook = () -> {
            throw new IllegalStateException("broken");
        };
        node.products.install(iwmo);
        assertThat(node.forgetting.run(clock)).isEqualTo("0 people forgotten later by products, 1 products failed");

        iwmo.inHook = () -> {};
        iwmo.hooks.clear();
        assertThat(node.forgetting.run(clock)).isEqualTo("1 people forgotten later by products, 0 products failed");
        assertThat(iwmo.hooks).containsExactly("forget " + quirijn);
        assertThat(Traces.in(database, "identities").of(quirijn.value()))
                .containsOnly("audit_line.actor", "audit_line.detail");
        node.products.install(iwmo);
        assertThat(iwmo.hooks).as("once").hasSize(1);
    }

    private Set<String> found() {
        Set<String> tables = new java.util.TreeSet<>();
        PERSONAL.forEach(
                personal -> tables.addAll(Traces.in(database, "identities").of(personal)));
        return tables;
    }
}
