// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import nl.bidn.portal.console.fake.FakeDesk;
import nl.bidn.portal.console.fake.Town;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.signin.password.PasswordAdministration;
import org.junit.jupiter.api.Test;

class AccountCommandsTest {
    private final FakeDesk desk = Town.desk().with(Sessions.class, new Object());

    @Test
    void deactivatesInTheNameOfTheOperator() throws Exception {
        UserDeactivate command = new UserDeactivate();
        command.userName = "anna";
        assertThat(desk.run(command)).isEqualTo("anna is deactivated");
        assertThat(desk.calls()).contains("Accounts.deactivate[a-1, console:test]");
    }

    @Test
    void stopsTheLastAdministratorOnlyByForce() throws Exception {
        UserDeactivate command = new UserDeactivate();
        command.userName = "anna";
        command.force = true;
        assertThat(desk.run(command)).isEqualTo("anna is deactivated");
        assertThat(desk.calls()).contains("Accounts.deactivateEvenIfLast[a-1, console:test]");
    }

    @Test
    void namesTheUserThatIsNotThere() {
        UserDeactivate command = new UserDeactivate();
        command.userName = "nobody";
        desk.refuses(command, "There is no user 'nobody'");
    }

    @Test
    void listsUsersWithoutMailAddresses() throws Exception {
        UserList list = new UserList();
        list.json = true;
        assertThat(desk.run(list)).contains("\"userName\":\"bram\"").doesNotContain("@");
    }

    @Test
    void helpsWithPasswordsAndSecondFactors() throws Exception {
        UserUnlock unlock = new UserUnlock();
        unlock.userName = "anna";
        desk.refuses(unlock, "The portal has no PasswordAdministration");
        desk.with(PasswordAdministration.class, new Object());
        assertThat(desk.run(unlock)).isEqualTo("Unlocked anna");
        TotpPolicy policy = new TotpPolicy();
        policy.organisation = "GM9901";
        policy.policy = "maybe";
        desk.refuses(policy, "'maybe' is neither on nor off");
        policy.policy = "on";
        assertThat(desk.run(policy)).isEqualTo("GM9901 needs a second factor");
        assertThat(desk.calls())
                .contains("PasswordAdministration.unlock[a-1, console:test]")
                .contains("PasswordAdministration.setTotpPolicy[GM9901, true, console:test]");
    }

    @Test
    void endsASessionOrAllOfAUser() throws Exception {
        SessionEnd end = new SessionEnd();
        desk.refuses(end, "Give either a session or --user");
        end.session = "s-1";
        desk.refuses(end, "There is no session 's-1'");
        SessionEnd all = new SessionEnd();
        all.user = "anna";
        assertThat(desk.run(all)).isEqualTo("All sessions of anna ended");
        assertThat(desk.calls()).contains("Sessions.endAllOf[a-1]");
    }
}
