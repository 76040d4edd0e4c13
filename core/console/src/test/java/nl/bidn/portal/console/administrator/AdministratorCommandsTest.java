// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.console.fake.FakeDesk;
import nl.bidn.portal.console.fake.Town;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AdministratorRegistrations.Form;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import nl.bidn.portal.identity.AdministratorRegistrations.State;
import nl.bidn.portal.identity.Administrators;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.VerificationCodes.Issued;
import org.junit.jupiter.api.Test;

class AdministratorCommandsTest {
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");

    /** One registration, linked to Anna. */
    public static final class OneRegistration {
        public List<Registered> open() {
            var form = new Form(
                    Town.STAD.id(),
                    Domain.ZORG,
                    "Anna Jansen",
                    "anna@example.nl",
                    "AG-1",
                    LocalDate.of(2026, 11, 1),
                    "B. Urgemeester",
                    Roles.Capacity.COLLEGE_BW);
            return List.of(new Registered(
                    "r-1", form, State.LINKED, AT, "console:test", Town.ANNA.id(), AT, "console:test", null, null));
        }

        public String register(Form form, String by) {
            return "r-2";
        }

        public Optional<String> release(String id, AccountId officer) {
            return Optional.of("ABCDE-FGHJK");
        }
    }

    /** Bram works at the servicedesk. */
    public static final class OneOfficer {
        public List<Account> officers() {
            return List.of(Town.BRAM);
        }
    }

    /** A code that still counts. */
    public static final class OneCode {
        public Optional<Issued> current(AccountId account) {
            return Optional.of(new Issued(AT, AT.plus(VerificationCodes.VALID), 4));
        }
    }

    /** Waits for the code. */
    public static final class Waiting {
        public Registration.Step step(AccountId account) {
            return Registration.Step.VERIFICATION;
        }
    }

    private final FakeDesk desk = Town.desk()
            .with(AdministratorRegistrations.class, new OneRegistration())
            .with(Administrators.class, new OneOfficer())
            .with(VerificationCodes.class, new OneCode())
            .with(Registration.class, new Waiting());

    @Test
    void registersLinksAndWithdrawsInTheNameOfTheOperator() throws Exception {
        var register = new AdministratorRegister();
        register.organisation = "gm9901";
        register.domain = "zorg";
        register.name = "Anna Jansen";
        register.email = "anna@example.nl";
        register.form = "AG-2";
        register.signedOn = "2026-11-01";
        register.capacity = "COLLEGE_BW";
        register.signedBy = "B. Urgemeester";
        assertThat(desk.run(register)).startsWith("Registration r-2:");
        var link = new AdministratorLink();
        link.registration = "r-2";
        link.userName = "anna";
        assertThat(desk.run(link)).startsWith("Linked to anna;");
        var withdraw = new AdministratorWithdraw();
        withdraw.registration = "r-2";
        assertThat(desk.run(withdraw)).isEqualTo("Registration r-2 is withdrawn");
        assertThat(desk.calls())
                .contains("AdministratorRegistrations.link[r-2, a-1, console:test]")
                .contains("AdministratorRegistrations.withdraw[r-2, console:test]")
                .anyMatch(call -> call.startsWith(
                                "AdministratorRegistrations.register[Form[organisation=GM9901," + " domain=ZORG")
                        && call.endsWith("console:test]"));
        register.domain = "tuinen";
        desk.refuses(register, "'tuinen' is not one of ZORG, WERK_EN_INKOMEN, SCHULDEN");
    }

    @Test
    void releasesOnlyWithASecondOfficer() throws Exception {
        var release = new AdministratorRelease();
        release.registration = "r-1";
        release.secondOfficer = "nobody";
        desk.refuses(release, "There is no user 'nobody'");
        release.secondOfficer = "bram";
        assertThat(desk.run(release)).isEqualTo("Read this code to the person: ABCDE-FGHJK");
        assertThat(desk.calls())
                .contains("AdministratorRegistrations.release[r-1, a-2]")
                .anyMatch(call -> call.startsWith("Audit.record")
                        && call.contains("console-administrator-release")
                        && call.contains("console:test")
                        && call.contains("second officer a-2"));
        assertThat(desk.calls()).noneMatch(call -> call.contains("ABCDE"));
    }

    @Test
    void showsACodeOnlyOfANewAdministratorAndNeverAlone() throws Exception {
        var code = new VerificationCode();
        code.userName = "anna";
        code.show = true;
        desk.refuses(code, "A code is shown only with --second-officer NAME beside you");
        code.secondOfficer = "bram";
        assertThat(desk.run(code)).isEqualTo("Read this code to the person: ABCDE-FGHJK");
        code.userName = "bram";
        desk.refuses(code, "bram is no new gebruikersbeheerder: his own one reads the code to him");
        assertThat(desk.calls()).noneMatch(call -> call.startsWith("VerificationCodes.reveal"));
    }

    @Test
    void issuesAnewAndShowsHowFarItIs() throws Exception {
        var code = new VerificationCode();
        code.userName = "anna";
        code.issue = true;
        code.json = true;
        assertThat(desk.run(code))
                .isEqualTo("[{\"userName\":\"anna\",\"state\":\"ACTIVE\",\"next\":\"VERIFICATION\","
                        + "\"issuedAt\":\"2026-11-23T08:00:00Z\",\"expires\":\"2026-12-07T08:00:00Z\","
                        + "\"triesLeft\":4,\"registration\":\"r-1\"}]");
        assertThat(desk.calls()).contains("VerificationCodes.issue[a-1, console:test]");
    }

    @Test
    void listsRegistrationsAndOfficersWithoutWhatTheFormSays() throws Exception {
        var list = new AdministratorRegistrationList();
        list.json = true;
        assertThat(desk.run(list))
                .contains("\"state\":\"LINKED\",\"userName\":\"anna\"")
                .doesNotContain("Jansen")
                .doesNotContain("@");
        var officers = new OfficerList();
        officers.json = true;
        assertThat(desk.run(officers)).contains("\"userName\":\"bram\"");
    }

    @Test
    void makesAndEndsOfficers() throws Exception {
        var add = new OfficerAdd();
        add.userName = "anna";
        assertThat(desk.run(add)).isEqualTo("anna works at the servicedesk");
        var end = new OfficerEnd();
        end.userName = "bram";
        assertThat(desk.run(end)).isEqualTo("bram no longer works at the servicedesk");
        assertThat(desk.calls())
                .contains("Administrators.makeOfficer[a-1, console:test]")
                .contains("Administrators.endOfficer[a-2, console:test]");
    }
}
