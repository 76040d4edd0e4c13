// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.signin.password.service.Links.Outcome;
import nl.bidn.portal.signin.password.service.SignIns.Result;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinksTest {
    private static final String HERE = "192.0.2.1";
    private static final String NEW = "vier fietsen in de gracht";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anInvitationLeadsToAPasswordOnce(Engine engine) {
        var room = Room.sandbox(engine);
        var nieuw = room.invited("nieuw");
        var token = room.token();

        assertThat(room.links.owner(token)).contains(nieuw);
        assertThat(room.links.setPassword(token, NEW)).isEqualTo(Outcome.DONE);

        assertThat(room.links.setPassword(token, NEW + "2")).isEqualTo(Outcome.EXPIRED);
        assertThat(room.links.owner(token)).isEmpty();
        assertThat(room.ended).containsExactly(nieuw.id());
        assertThat(room.accounts.find(nieuw.id()).orElseThrow().state()).isEqualTo(Account.State.ACTIVE);
        assertThat(room.signIns.check("nieuw", NEW, HERE)).isEqualTo(new Result.WelcomeIn(nieuw.id()));
        assertThat(room.audit.lines().toString()).doesNotContain(token).doesNotContain(NEW);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anInvitationCountsSevenDaysAndAResetAnHour(Engine engine) {
        var room = Room.sandbox(engine);
        room.invited("nieuw");
        var invitation = room.token();
        room.person("jan");
        room.links.forgotten("jan", HERE);
        var reset = room.token();

        room.forward(Duration.ofHours(1).minusSeconds(1));
        assertThat(room.links.owner(reset)).isPresent();
        room.forward(Duration.ofSeconds(1));
        assertThat(room.links.owner(reset)).isEmpty();
        assertThat(room.links.setPassword(reset, NEW)).isEqualTo(Outcome.EXPIRED);

        room.forward(Duration.ofDays(7).minusHours(1).minusSeconds(1));
        assertThat(room.links.owner(invitation)).isPresent();
        room.forward(Duration.ofSeconds(1));
        assertThat(room.links.owner(invitation)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void oneOfTwoUsesAtOnceWins(Engine engine) throws Exception {
        var room = Room.sandbox(engine);
        room.invited("nieuw");
        var token = room.token();

        assertThat(Together.run(2, () -> room.links.setPassword(token, NEW)))
                .containsExactlyInAnyOrder(Outcome.DONE, Outcome.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theDatabaseKnowsNoToken(Engine engine) {
        var room = Room.sandbox(engine);
        room.invited("nieuw");
        var token = room.token();

        assertThat(token).hasSize(43);
        assertThat(room.transactions.call(() -> room.store.link(token, room.now())))
                .isEmpty();
    }

    @Test
    void aNewerLinkTakesThePlaceOfTheOlder() {
        var room = Room.sandbox(Engine.DERBY);
        room.person("jan");
        room.links.forgotten("jan", HERE);
        var older = room.token();
        room.forward(Links.BETWEEN);
        room.links.forgotten("JAN", HERE);

        assertThat(room.mails).hasSize(2);
        assertThat(room.links.owner(older)).isEmpty();
        assertThat(room.links.owner(room.token())).isPresent();
    }

    @Test
    void aMailboxIsNotFloodedAndALinkIsNotTakenAway() {
        var room = Room.sandbox(Engine.DERBY);
        room.person("jan");
        room.links.forgotten("jan", HERE);
        room.forward(Links.BETWEEN.minusSeconds(1));
        room.links.forgotten("jan", "192.0.2.2");

        assertThat(room.mails).hasSize(1);
        assertThat(room.links.owner(room.token())).isPresent();
    }

    @Test
    void anAddressThatAsksTooOftenGetsNothing() {
        var room = Room.sandbox(Engine.DERBY);
        room.person("jan");
        for (int i = 0; i < LockOut.ADDRESS_TRIES; i++) {
            room.links.forgotten("niemand" + i, HERE);
        }
        room.links.forgotten("jan", HERE);
        assertThat(room.mails).isEmpty();
        room.links.forgotten("jan", "192.0.2.2");
        assertThat(room.mails).hasSize(1);
    }

    @Test
    void sendsNothingToWhoIsUnknownOrOut() {
        var room = Room.sandbox(Engine.DERBY);
        room.accounts.become(room.person("weg"), Account.State.DEACTIVATED);
        room.links.forgotten("niemand", HERE);
        room.links.forgotten("weg", HERE);
        room.accounts.eherkenning("eh-1", Account.State.ACTIVE);
        room.links.forgotten("eh-1", HERE);

        assertThat(room.mails).isEmpty();
        assertThat(room.audit.lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.detail()).isEmpty());
    }

    @Test
    void whoNeverCameGetsTheInvitationAgain() {
        var room = Room.sandbox(Engine.DERBY);
        room.accounts.add("nieuw", Account.State.INVITED);
        room.links.forgotten("nieuw", HERE);

        assertThat(room.mails)
                .singleElement()
                .satisfies(mail -> assertThat(mail.kind()).isEqualTo("uitnodiging"));
        room.forward(Duration.ofDays(6));
        assertThat(room.links.owner(room.token())).isPresent();
    }

    @Test
    void deactivatingTakesLinksAwayForGood() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.person("jan");
        room.links.forgotten("jan", HERE);
        room.accounts.become(jan, Account.State.DEACTIVATED);
        assertThat(room.links.owner(room.token())).isEmpty();
        assertThat(room.links.setPassword(room.token(), NEW)).isEqualTo(Outcome.EXPIRED);

        room.transactions.run(() -> room.links.deactivated(jan.id()));
        room.accounts.become(jan, Account.State.ACTIVE);

        assertThat(room.links.owner(room.token())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nothingIsKeptOfWhoIsRemoved(Engine engine) {
        var room = Room.sandbox(engine);
        var jan = room.person("jan");
        room.signIns.check("jan", "fout", HERE);
        room.links.forgotten("jan", HERE);

        room.transactions.run(() -> room.links.erased(jan.id()));

        assertThat(room.links.owner(room.token())).isEmpty();
        room.transactions.run(() -> {
            assertThat(room.store.hash(jan.id())).isEmpty();
            assertThat(room.store.secondFactor(jan.id())).isEmpty();
            assertThat(room.store.tries(jan.id()).failures()).isZero();
        });
    }

    @Test
    void aNewPasswordEndsTheWaitAndTheOldPassword() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.person("jan");
        for (int i = 0; i < 5; i++) {
            room.signIns.check("jan", "fout", HERE);
        }
        room.links.forgotten("jan", HERE);
        room.links.setPassword(room.token(), NEW);

        assertThat(room.signIns.check("jan", NEW, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
        assertThat(room.signIns.check("jan", Room.PASSWORD, HERE)).isEqualTo(new Result.Refused());
        assertThat(room.ended).containsExactly(jan.id());
    }

    @Test
    void busyKeepsTheLink() {
        var room = Room.busy();
        room.invited("nieuw");

        assertThat(room.links.setPassword(room.token(), NEW)).isEqualTo(Outcome.BUSY);
        assertThat(room.links.owner(room.token())).isPresent();
    }

    @Test
    void writesInTheLanguageOfThePerson() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.person("jan");
        room.accounts.chooseLanguage(jan.id(), "en");
        room.links.forgotten("jan", HERE);

        assertThat(room.mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("jan@voorbeeld.nl");
            assertThat(mail.subject()).isEqualTo("Choose a new password");
            assertThat(mail.text())
                    .contains("Dear Naam van jan,\n")
                    .contains("https://portaal.test/inloggen/wachtwoord/nieuw/" + room.token() + "\n");
        });
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theJobRemovesLinksThatCountNoMore(Engine engine) {
        var room = Room.sandbox(engine);
        room.invited("nieuw");
        room.person("jan");
        room.links.forgotten("jan", HERE);
        room.forward(Duration.ofHours(2));
        var job = new RemoveOldLinks(room.store, room.transactions);

        assertThat(job.run(room.clock)).isEqualTo("1 links removed");
        assertThat(job.run(room.clock)).isEqualTo("0 links removed");
    }
}
