// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.signin.password.service.SignIns.Result;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.junit.jupiter.api.Test;

class AdministrationTest {
    private static final String HERE = "192.0.2.1";

    @Test
    void setsNoPasswordInProduction() {
        var room = Room.production(Engine.DERBY);
        var jan = room.person("jan");

        assertThatIllegalStateException()
                .isThrownBy(() -> room.administration.setPasswordForSandbox(List.of(jan.id()), "Sandbox-2026"));
        assertThat(room.transactions.call(() -> room.store.hash(jan.id()))).contains(Room.CHEAP_HASH);
    }

    @Test
    void setsAPasswordInTheSandbox() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.accounts.add("jan", Account.State.ACTIVE);
        room.administration.setPasswordForSandbox(List.of(jan.id()), "Sandbox-2026");

        assertThat(room.signIns.check("jan", "Sandbox-2026", HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
    }

    @Test
    void unlocks() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.person("jan");
        for (int i = 0; i < 5; i++) {
            room.signIns.check("jan", "fout", HERE);
        }
        room.administration.unlock(jan.id(), "console:test");

        assertThat(room.signIns.check("jan", Room.PASSWORD, HERE)).isEqualTo(new Result.WelcomeIn(jan.id()));
        assertThat(room.audit.lines()).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo("wachttijd-opgeheven");
            assertThat(line.detail()).isEqualTo(jan.id() + " door console:test");
            assertThat(line.organisation()).isEqualTo(Room.UTRECHT);
        });
    }

    @Test
    void invitesAgainWithALinkThatTakesThePlaceOfOthers() {
        var room = Room.sandbox(Engine.DERBY);
        var jan = room.person("jan");
        room.administration.invite(jan.id(), "test");
        var first = room.token();
        room.administration.invite(jan.id(), "test");

        assertThat(room.links.owner(first)).isEmpty();
        assertThat(room.links.owner(room.token())).isPresent();
        assertThat(room.audit.actions()).containsExactly("opnieuw-uitgenodigd", "opnieuw-uitgenodigd");
    }

    @Test
    void refusesWhoIsOutOrUnknown() {
        var room = Room.sandbox(Engine.DERBY);
        var weg = room.accounts.become(room.person("weg"), Account.State.DEACTIVATED);
        var nobody = new AccountId("niemand");

        assertThatIllegalArgumentException().isThrownBy(() -> room.administration.invite(weg.id(), "test"));
        assertThatIllegalArgumentException().isThrownBy(() -> room.administration.invite(nobody, "test"));
        var other = room.accounts.eherkenning("eh-1", Account.State.ACTIVE);
        assertThatIllegalArgumentException().isThrownBy(() -> room.administration.invite(other.id(), "test"));
        assertThatIllegalArgumentException().isThrownBy(() -> room.administration.unlock(nobody, "test"));
        assertThatIllegalArgumentException().isThrownBy(() -> room.administration.clearTotp(nobody, "test"));
        assertThat(room.mails).isEmpty();
        assertThat(room.audit.lines()).isEmpty();
    }
}
