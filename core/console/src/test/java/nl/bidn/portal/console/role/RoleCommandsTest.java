// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.console.fake.FakeDesk;
import nl.bidn.portal.console.fake.Town;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.Roles;
import org.junit.jupiter.api.Test;

class RoleCommandsTest {
    /** Bram is productbeheerder. */
    public static final class OneHolder {
        public List<Roles.Held> of(AccountId account) {
            return account.equals(Town.BRAM.id())
                    ? List.of(new Roles.Held(
                            account, new ProductId("alleenverdieners"), "productbeheerder", Town.STAD.id()))
                    : List.of();
        }

        public List<String> warnings() {
            return List.of("alleenverdieners at GM9901: 1 productbeheerder, 2 are advised");
        }
    }

    private final FakeDesk desk = Town.desk().with(Roles.class, new OneHolder());

    @Test
    void grantsByAFormThatAGebruikersbeheerderSigned() throws Exception {
        RoleGrant grant = grant("gebruikersbeheerder", "bram");
        assertThat(desk.run(grant)).isEqualTo("anna is productbeheerder of alleenverdieners for GM9901");
        assertThat(desk.calls())
                .contains("Roles.grant[a-1, alleenverdieners, productbeheerder, GM9901, ChangeForm[reference=F-1,"
                        + " signedOn=2026-11-20, capacity=GEBRUIKERSBEHEERDER, signer=a-2, signerName=Bram de Vries]]");
    }

    @Test
    void grantsByAFormThatAManagerSigned() throws Exception {
        desk.run(grant("LEIDINGGEVENDE", "C. Chef"));
        assertThat(desk.calls()).anyMatch(c -> c.contains("signer=null, signerName=C. Chef"));
    }

    @Test
    void refusesFormsThatSayTooLittle() {
        desk.refuses(grant("GEBRUIKERSBEHEERDER", "nobody"), "There is no user 'nobody'");
        desk.refuses(
                grant("BUURMAN", "bram"), "'BUURMAN' is not one of GEBRUIKERSBEHEERDER, LEIDINGGEVENDE, COLLEGE_BW");
    }

    private static RoleGrant grant(String capacity, String signedBy) {
        RoleGrant grant = new RoleGrant();
        grant.userName = "anna";
        grant.product = "alleenverdieners";
        grant.role = "productbeheerder";
        grant.organisation = "GM9901";
        grant.form = "F-1";
        grant.signedOn = "2026-11-20";
        grant.capacity = capacity;
        grant.signedBy = signedBy;
        return grant;
    }

    @Test
    void revokesOnlyWhatIsHeld() throws Exception {
        RoleRevoke revoke = new RoleRevoke();
        revoke.userName = "anna";
        revoke.product = "alleenverdieners";
        revoke.role = "productbeheerder";
        revoke.organisation = "gm9901";
        desk.refuses(revoke, "anna does not hold role productbeheerder of alleenverdieners for GM9901");
        revoke.userName = "bram";
        desk.run(revoke);
        assertThat(desk.calls())
                .contains("Roles.revoke[a-2, alleenverdieners, productbeheerder, GM9901, console:test]");
    }

    @Test
    void listsRolesAndWarnings() throws Exception {
        RoleList list = new RoleList();
        list.json = true;
        assertThat(desk.run(list))
                .isEqualTo("[{\"userName\":\"bram\",\"product\":\"alleenverdieners\","
                        + "\"role\":\"productbeheerder\",\"organisation\":\"GM9901\"}]");
        list.organisation = "GM9902";
        assertThat(desk.run(list)).isEqualTo("[]");
        assertThat(desk.run(new RoleWarnings())).contains("2 are advised");
    }

    /** Makes registrations. */
    public static final class Registrar {
        public String register(AdministratorRegistrations.Form form, String by) {
            return "r-1";
        }
    }

    @Test
    void anAdministratorOfAFieldOfWorkWaitsForASecondOfficer() throws Exception {
        desk.with(AdministratorRegistrations.class, new Registrar());
        AdministratorAdd add = new AdministratorAdd();
        add.userName = "anna";
        add.product = "ZORG";
        add.organisation = "GM9901";
        add.form = "AG-1";
        add.signedOn = "2026-11-01";
        add.capacity = "COLLEGE_BW";
        add.signedBy = "B. Urgemeester";
        assertThat(desk.run(add)).isEqualTo("Registration r-1: another officer must release it");
        assertThat(desk.calls())
                .contains("AdministratorRegistrations.link[r-1, a-1, console:test]")
                .noneMatch(call -> call.startsWith("Roles.grant"));
    }
}
