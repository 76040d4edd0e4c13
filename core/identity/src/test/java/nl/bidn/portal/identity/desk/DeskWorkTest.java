// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.desk;

import static nl.bidn.portal.identity.FakeProduct.FORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Servicedesk.Switched;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.registration.Newcomers;
import org.junit.jupiter.api.Test;

/** What an officer does for municipalities and their people. */
class DeskWorkTest extends DeskRoom {
    @Test
    void switchesForManyAndNamesWhoWasRefusedAndWhy() {
        record(here, true);
        var creditor = node.organisation("SCHULDEISER", OrganisationType.SCHULDEISER);

        List<Switched> done = node.desk.enable(signed.id(), List.of(there, creditor, here, here), officer.id());

        assertThat(done).extracting(Switched::organisation).containsExactly(there, creditor, here);
        assertThat(done).extracting(Switched::changed).containsExactly(false, false, true);
        assertThat(done.get(0).refused().orElseThrow().why()).isEqualTo(Why.AGREEMENTS_MISSING);
        assertThat(done.get(0).refused().orElseThrow().details())
                .containsExactly("getekend", "GM9002", "mutatieformulier");
        assertThat(done.get(1).refused().orElseThrow().why()).isEqualTo(Why.NOT_IN_AUDIENCE);
        assertThat(node.enablement.isEnabled(signed.id(), here)).isTrue();
        assertThat(node.auditLog.last(9, "product-ingeschakeld", ""))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.actor()).isEqualTo(officer.id().value()));
        assertThat(node.desk
                        .enable(signed.id(), List.of(here), officer.id())
                        .get(0)
                        .changed())
                .isFalse();

        assertThat(node.desk.disable(signed.id(), List.of(here, there), officer.id()))
                .extracting(Switched::changed)
                .containsExactly(true, false);
        assertThat(node.enablement.all()).isEmpty();
    }

    @Test
    void aHookThatFailsKeepsNobodyElseWaiting() {
        record(here, true);
        record(there, true);
        signed.inHook = () -> {
            if (signed.hooks.size() == 1) {
                throw new IllegalStateException("no");
            }
        };

        List<Switched> done = node.desk.enable(signed.id(), List.of(here, there), officer.id());

        assertThat(done.get(0).refused().orElseThrow().why()).isEqualTo(Why.PRODUCT_FAILED);
        assertThat(done.get(1).changed()).isTrue();
        assertThat(node.enablement.isEnabled(signed.id(), here)).isFalse();
    }

    @Test
    void isForOfficersAlone() {
        var clerk = node.active("klerk", here).id();

        assertThatIllegalStateException().isThrownBy(() -> node.desk.enable(signed.id(), List.of(here), clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.disable(signed.id(), List.of(here), clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.endSessions(clerk, clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.verifyAudit(clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.open(clerk, clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.code(clerk, clerk));
        assertThatIllegalStateException().isThrownBy(() -> node.desk.newCode(clerk, clerk));
        assertThat(node.auditLog.last(9, "gebruiker-bekeken", "")).isEmpty();
        node.accounts.deactivate(officer.id(), "test");
        assertThatIllegalStateException().isThrownBy(() -> node.desk.verifyAudit(officer.id()));
    }

    @Test
    void thatAnOfficerLookedAtSomebodyIsWrittenDown() {
        Account anna = node.active("anna", there);

        assertThat(node.desk.open(anna.id(), officer.id())).contains(anna);
        assertThat(node.desk.open(new AccountId("niemand"), officer.id())).isEmpty();

        assertThat(node.auditLog.last(9, "gebruiker-bekeken", ""))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor()).isEqualTo(officer.id().value());
                    assertThat(line.organisation()).isEqualTo("GM9002");
                    assertThat(line.detail()).isEqualTo("account " + anna.id());
                });
    }

    @Test
    void anOfficerIssuesACodeThatTheAdministratorReads() {
        OrganisationId town = Newcomers.municipality(node, "GM9003");
        AccountId person = Newcomers.told(node, town, "p1");
        Account admin = node.active("beheerder", town);
        node.administrators.appoint(admin.id(), Domain.ZORG, "test");
        String old = node.registration.revealFor(admin.id(), person);
        assertThat(node.desk.code(person, officer.id()).orElseThrow().triesLeft())
                .isEqualTo(5);
        node.registration.verify(person, "ZZZZZ-ZZZZZ");
        assertThat(node.desk.code(person, officer.id()).orElseThrow().triesLeft())
                .isEqualTo(4);
        clock.forward(VerificationCodes.VALID);
        assertThat(node.desk.code(person, officer.id())).isEmpty();

        node.desk.newCode(person, officer.id());

        assertThat(node.desk.code(person, officer.id()).orElseThrow().triesLeft())
                .isEqualTo(5);
        assertThat(node.auditLog
                        .last(1, "verificatiecode-uitgegeven", "")
                        .get(0)
                        .actor())
                .isEqualTo(officer.id().value());
        String code = node.registration.revealFor(admin.id(), person);
        assertThat(code).isNotEqualTo(old);
        assertThat(node.registration.verify(person, code).check()).isEqualTo(VerificationCodes.Check.RIGHT);
        assertRefused(Why.NOT_WAITING, person);
        assertRefused(Why.NOT_WAITING, admin.id());
        assertRefused(Why.NOT_WAITING, Newcomers.arrive(node, town, "p2"));
    }

    @Test
    void theCodeOfANewAdministratorStaysUnderFourEyes() {
        OrganisationId town = Newcomers.municipality(node, "GM9003");
        AccountId person = Newcomers.told(node, town, "p1");
        String id = node.administratorRegistrations.register(
                new AdministratorRegistrations.Form(
                        town,
                        Domain.ZORG,
                        "J. de Vriès",
                        "jan@voorbeeld.example",
                        "F-1",
                        TODAY,
                        "A. Baas",
                        Roles.Capacity.LEIDINGGEVENDE),
                officer.id().value());
        node.administratorRegistrations.link(id, person, officer.id().value());
        var before = node.desk.code(person, officer.id());

        assertRefused(Why.CODE_BY_RELEASE, person);

        assertThat(node.desk.code(person, officer.id())).isEqualTo(before);
        assertThat(node.auditLog.last(1, "verificatiecode-geweigerd", town.value()))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.actor()).isEqualTo(officer.id().value()));
    }

    private void assertRefused(Why why, AccountId person) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> node.desk.newCode(person, officer.id()))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void endsSessions() {
        var anna = node.active("anna", here);
        String token = node.sessions.open(anna.id(), Assurance.PASSWORD);
        node.sessions.open(anna.id(), Assurance.PASSWORD);

        assertThat(node.desk.endSessions(anna.id(), officer.id())).isEqualTo(2);

        assertThat(node.sessions.find(token, false)).isEmpty();
        assertThat(node.auditLog.last(1, "sessies-beeindigd", "GM9001").get(0).detail())
                .isEqualTo("account " + anna.id() + ", 2 sessies");
    }

    @Test
    void tellsWhichDocumentsAreMissing() {
        assertThat(node.enablement.missing(signed.id(), here)).containsExactly(FORM);
        record(here, false);
        assertThat(node.enablement.missing(signed.id(), here)).containsExactly(FORM);
        clock.forward(Duration.ofSeconds(1));
        record(here, true);

        assertThat(node.enablement.missing(signed.id(), here)).isEmpty();
        assertThat(node.enablement.missing(signed.id(), there)).containsExactly(FORM);
        assertThat(node.enablement.documents(here))
                .extracting(Enablement.Document::complete)
                .containsExactly(true, false);
        assertThat(node.enablement.documents(there)).isEmpty();
    }

    @Test
    void checksTheChainAndSaysSo() {
        assertThat(node.desk.verifyAudit(officer.id()).whole()).isTrue();
        assertThat(node.auditLog.last(1, "logboek-gecontroleerd", "").get(0).actor())
                .isEqualTo(officer.id().value());
    }
}
