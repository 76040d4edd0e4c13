// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import static nl.bidn.portal.signin.password.service.Room.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.bidn.portal.clockwork.Outbox.Mail;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.signin.password.secret.Totp;
import nl.bidn.portal.signin.password.service.SignIns.Result;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondFactorTest {
    private static final String HERE = "192.0.2.1";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void enrolsAndThenAsksForACodeEachTime(Engine engine) {
        var room = Room.production(engine);
        var jan = room.person("jan");
        var secret = enrol(room, jan);

        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.AsksCode(jan.id()));
        assertThat(room.signIns.checkCode(jan.id(), code(room, secret)))
                .as("the code of enrolling, once more")
                .isFalse();
        room.forward(Duration.ofSeconds(30));
        assertThat(room.signIns.checkCode(jan.id(), code(room, secret))).isTrue();
        assertThat(room.signIns.checkCode(jan.id(), code(room, secret))).isFalse();
        assertThat(room.mails).extracting(Mail::kind).containsExactly("tweede-factor-gekoppeld");
        assertThat(room.audit.actions()).contains("tweede-factor-gekoppeld").contains("ingelogd");
        assertThat(room.audit.lines().toString()).doesNotContain(secret);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void keepsTheSecretSealed(Engine engine) {
        var room = Room.production(engine);
        var jan = room.person("jan");
        var secret = enrol(room, jan);

        assertThat(room.transactions
                        .call(() -> room.store.secondFactor(jan.id()))
                        .orElseThrow()
                        .sealedSecret())
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void takesACodeOnceAlsoAtOneMoment(Engine engine) throws Exception {
        var room = Room.production(engine);
        var jan = room.person("jan");
        var secret = enrol(room, jan);
        room.forward(Duration.ofSeconds(30));
        var code = code(room, secret);

        assertThat(Together.run(4, () -> room.signIns.checkCode(jan.id(), code)))
                .containsOnlyOnce(true)
                .contains(false);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void couplesOneFactorAlsoAtOneMoment(Engine engine) throws Exception {
        var room = Room.production(engine);
        var jan = room.person("jan");
        var secret = Totp.newSecret();

        assertThat(Together.run(3, () -> room.signIns.enrol(jan.id(), secret, code(room, secret))))
                .containsOnlyOnce(true)
                .contains(false);
    }

    @Test
    void whoKnowsThePasswordCannotGuessCodesWithoutEnd() {
        var room = Room.production(Engine.DERBY);
        var jan = room.person("jan");
        var secret = enrol(room, jan);
        room.forward(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.AsksCode(jan.id()));
            assertThat(room.signIns.checkCode(jan.id(), "geen code")).isFalse();
        }
        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.Refused());
        assertThat(room.signIns.checkCode(jan.id(), code(room, secret)))
                .as("a right code while waiting")
                .isFalse();

        room.forward(Duration.ofMinutes(1));
        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.AsksCode(jan.id()));
        assertThat(room.failures(jan)).isEqualTo(5);
        assertThat(room.signIns.checkCode(jan.id(), code(room, secret))).isTrue();
        assertThat(room.failures(jan)).isZero();
    }

    @Test
    void thePolicyOfTheOrganisationGoesBeforeThatOfTheMode() {
        var sandbox = Room.sandbox(Engine.DERBY);
        var jan = sandbox.person("jan");
        assertThat(sandbox.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
        sandbox.administration.setTotpPolicy(Room.UTRECHT, true, "test");
        assertThat(sandbox.signIns.check("jan", PASSWORD, HERE)).isInstanceOf(Result.MustEnrol.class);

        var production = Room.production(Engine.DERBY);
        var piet = production.person("piet");
        assertThat(production.signIns.check("piet", PASSWORD, HERE)).isInstanceOf(Result.MustEnrol.class);
        production.administration.setTotpPolicy(Room.UTRECHT, false, "test");
        assertThat(production.signIns.check("piet", PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(piet.id()));
    }

    @Test
    void asksForACodeThatIsThereAlsoWhenThePolicyDoesNot() {
        var room = Room.production(Engine.DERBY);
        var jan = room.person("jan");
        enrol(room, jan);
        room.administration.setTotpPolicy(Room.UTRECHT, false, "test");

        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.AsksCode(jan.id()));
        room.administration.clearTotp(jan.id(), "test");
        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
    }

    @Test
    void couplesNothingForAWrongCodeOrForWhoHasOneOrIsOut() {
        var room = Room.production(Engine.DERBY);
        var jan = room.person("jan");
        var mine = enrol(room, jan);
        var other = Totp.newSecret();
        var weg = room.accounts.become(room.person("weg"), Account.State.DEACTIVATED);
        var piet = room.person("piet");

        assertThat(room.signIns.enrol(jan.id(), other, code(room, other))).isFalse();
        assertThat(room.signIns.enrol(weg.id(), other, code(room, other))).isFalse();
        assertThat(room.signIns.enrol(piet.id(), other, "")).isFalse();
        assertThat(room.signIns.checkCode(piet.id(), "123456")).isFalse();
        room.accounts.become(jan, Account.State.DEACTIVATED);
        room.forward(Duration.ofMinutes(1));
        assertThat(room.signIns.checkCode(jan.id(), code(room, mine))).isFalse();
    }

    private static String enrol(Room room, Account account) {
        var result = (Result.MustEnrol) room.signIns.check(account.userName(), PASSWORD, HERE);
        assertThat(result.account()).isEqualTo(account.id());
        assertThat(room.signIns.enrol(account.id(), result.secret(), code(room, result.secret())))
                .isTrue();
        return result.secret();
    }

    private static String code(Room room, String secret) {
        return Totp.code(secret, room.now());
    }
}
