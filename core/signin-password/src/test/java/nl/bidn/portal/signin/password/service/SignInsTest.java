// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import static nl.bidn.portal.signin.password.service.Room.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.signin.password.secret.Argon2;
import nl.bidn.portal.signin.password.service.SignIns.Result;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.portal.testkit.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SignInsTest {
    private static final String HERE = "192.0.2.1";
    private static final Result REFUSED = new Result.Refused();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void waitsLongerAfterEachWrongTry(Engine engine) {
        var room = Room.sandbox(engine);
        var jan = room.person("jan");
        for (int i = 0; i < 4; i++) {
            assertThat(room.signIns.check("jan", "fout", HERE)).isEqualTo(REFUSED);
        }
        assertThat(room.mails).isEmpty();
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            room.signIns.check("jan", "fout", HERE);
            room.forward(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(room.signIns.check("jan", PASSWORD, HERE))
                    .as("a right password within %s minutes", minutes)
                    .isEqualTo(REFUSED);
            room.forward(Duration.ofSeconds(1));
        }
        assertThat(room.mails).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("inloggen-gepauzeerd");
            assertThat(mail.text()).contains("na 09:01 uur");
        });
        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
        assertThat(room.failures(jan)).isZero();
        assertThat(room.audit.actions()).endsWith("ingelogd");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void remembersTheWaitThroughARestart(Engine engine) {
        var room = Room.sandbox(engine);
        var jan = room.person("jan");
        fail(room, "jan", 5);

        assertThat(room.signIns().check("jan", PASSWORD, HERE)).isEqualTo(REFUSED);
        room.forward(Duration.ofMinutes(1));
        assertThat(room.signIns().check("jan", PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void countsEachOfSeveralTriesAtOnce(Engine engine) throws Exception {
        var room = Room.sandbox(engine);
        var jan = room.person("jan");

        assertThat(Together.run(4, () -> room.signIns.check("jan", "fout", HERE)))
                .containsOnly(REFUSED);
        assertThat(room.failures(jan)).isEqualTo(4);
        assertThat(Together.run(4, () -> room.signIns.check("jan", "fout", HERE)))
                .containsOnly(REFUSED);
        assertThat(room.failures(jan)).as("the fifth; the others had to wait").isEqualTo(5);
    }

    @Test
    void forgetsWrongTriesAfterARightOne() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.person("jan");
        fail(room, "jan", 4);
        room.signIns.check("jan", PASSWORD, HERE);
        fail(room, "jan", 4);

        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
    }

    @Test
    void aBlockedTryDoesNotProlong() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.person("jan");
        fail(room, "jan", 5);
        room.forward(Duration.ofSeconds(59));
        fail(room, "jan", 3);
        room.forward(Duration.ofSeconds(1));

        assertThat(room.failures(jan)).isEqualTo(5);
        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
    }

    @ParameterizedTest
    @CsvSource({"niemand, password", "jan, fout", "weg, password", "nieuw, password", "uitgenodigd, password"})
    void refusesAllInTheSameWay(String userName, String password) {
        var room = Room.sandbox(Engine.DERBY);
        room.person("jan");
        room.accounts.become(room.person("weg"), Account.State.DEACTIVATED);
        room.accounts.become(room.person("nieuw"), Account.State.INVITED);
        room.accounts.add("uitgenodigd", Account.State.INVITED);

        assertThat(room.signIns.check(userName, password, HERE)).isEqualTo(REFUSED);
        assertThat(room.audit.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).doesNotContain(userName));
    }

    @Test
    void sendsNoMailToWhoCannotSignIn() {
        var room = Room.sandbox(Engine.DERBY);
        room.accounts.become(room.person("weg"), Account.State.DEACTIVATED);
        var invited = room.accounts.add("uitgenodigd", Account.State.INVITED);
        fail(room, "weg", 6);
        fail(room, "uitgenodigd", 6);

        assertThat(room.mails).isEmpty();
        assertThat(room.failures(invited)).as("there is nothing to guess").isZero();
    }

    @Test
    void bothOwnTriesAndThoseOfOthersCountForAnAddress() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.person("jan");
        for (int i = 0; i < LockOut.ADDRESS_TRIES; i++) {
            room.person("persoon" + i);
            room.signIns.check("persoon" + i, "fout", HERE);
        }
        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(REFUSED);
        assertThat(room.audit.actions()).endsWith("inloggen-adres-gepauzeerd");
        assertThat(room.failures(jan)).isZero();
        assertThat(room.signIns.check("jan", PASSWORD, "192.0.2.2")).isEqualTo(new Result.WelcomeIn(jan.id()));

        room.forward(LockOut.ADDRESS_WINDOW.plusSeconds(1));
        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
    }

    @Test
    void renewsAHashOfOldParameters() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.person("jan");
        room.signIns.check("jan", PASSWORD, HERE);

        var renewed = room.transactions.call(() -> room.store.hash(jan.id())).orElseThrow();
        assertThat(Argon2.isOutdated(renewed)).isFalse();
        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
    }

    @Test
    void saysSoWhenItIsTooBusy() {
        var room = Room.busy();
        room.person("jan");

        assertThat(room.signIns.check("jan", PASSWORD, HERE)).isEqualTo(new Result.Busy());
        assertThat(room.signIns.check("niemand", PASSWORD, HERE)).isEqualTo(new Result.Busy());
    }

    private static void fail(Room room, String userName, int times) {
        for (int i = 0; i < times; i++) {
            room.signIns.check(userName, "fout", HERE);
        }
    }
}
