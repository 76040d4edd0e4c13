// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.identity.UserManagement.AuditQuestion;
import nl.bidn.portal.identity.UserManagement.Change;
import nl.bidn.portal.identity.UserManagement.Question;
import nl.bidn.portal.identity.UserManagement.Refused;
import nl.bidn.portal.identity.UserManagement.Right;
import nl.bidn.portal.identity.UserManagement.Sort;
import nl.bidn.portal.identity.UserManagement.Stale;
import nl.bidn.portal.identity.UserManagement.User;
import nl.bidn.portal.identity.UserManagement.Why;
import nl.bidn.portal.testkit.BundleTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of users: who may see them, the list, one user and what is done to him. */
class UserSectionTest extends SectionBase {
    @Test
    void onlyAnAdministratorSeesIt() {
        assertThat(section.tabs(Browser.session(new AccountId("jan")))).isEmpty();
        assertThat(section.tabs(Browser.session(FakeManagement.ANNA)))
                .containsExactly(
                        new SectionTab("gebruikers"),
                        new SectionTab("wachtend", 2, true),
                        new SectionTab("logboek"),
                        new SectionTab("controle", 3, false));
        assertThat(section.inMenu()).isTrue();
    }

    @Test
    void aPasswordIsNotEnoughWhereEherkenningIsAsked() {
        management.signIn = Assurance.EH3;
        assertThat(section.tabs(Browser.session(FakeManagement.ANNA))).hasSize(4);
        assertThat(section.tabs(Browser.session(FakeManagement.ANNA, Assurance.PASSWORD)))
                .containsExactly(new SectionTab("gebruikers"));

        browser.assurance = Assurance.PASSWORD;
        for (String tab : List.of("gebruikers", "wachtend", "logboek", "controle")) {
            assertThat(Browser.html(browser.get(tab, "")))
                    .contains("Log in met eHerkenning")
                    .doesNotContain("Anna");
        }
        assertThat(browser.post(USERS, "anna", Map.of("actief", List.of("ja")))).isInstanceOf(View.NotAllowed.class);
        assertThat(management.asked).isEmpty();
    }

    @Test
    void anAdministratorHandsOverToAColleague() {
        management.add("jan", "Jan", Account.State.ACTIVE, false);
        assertThat(Browser.html(browser.get(USERS, "jan"))).contains("gebruikers/jan/overdragen");
        assertThat(Browser.html(browser.get(USERS, "anna"))).doesNotContain("overdragen");

        assertThat(Browser.html(browser.post(USERS, "jan/overdragen", Map.of("domein", List.of("ZORG")))))
                .contains("Beheer overdragen?");
        assertThat(management.asked).isEmpty();
        View done =
                browser.post(USERS, "jan/overdragen", Map.of("domein", List.of("ZORG"), "bevestigd", List.of("ja")));
        assertThat(Browser.html(done)).contains("U hebt het beheer overgedragen");
        assertThat(management.asked).containsExactly("dismiss anna ZORG for jan");
    }

    @ParameterizedTest
    @CsvSource({
        "wachtend, '', Nieuwe gebruikers, New users",
        "gebruikers, '', Gebruikers, Users",
        "gebruikers, anna, Anna, Anna",
        "gebruikers, anna/verwijderen, Gebruiker verwijderen?, Remove this user?",
        "logboek, '', Logboek, Log",
        "controle, '', Jaarlijkse controle, Yearly review",
    })
    void showsItsPagesInTwoLanguages(String tab, String path, String dutch, String english) {
        assertThat(Browser.html(browser.get(tab, path))).startsWith(dutch + "\n");
        var other = new Browser(section, BundleTexts.english(UserSection.class));
        assertThat(Browser.html(other.get(tab, path))).startsWith(english + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "wachtend, x",
        "gebruikers, niemand",
        "gebruikers, anna/x",
        "gebruikers, anna/verwijderen/x",
        "gebruikers, /code",
        "logboek, x",
        "controle, x",
        "anders, ''"
    })
    void hasNoOtherPages(String tab, String path) {
        assertThat(browser.get(tab, path)).isEqualTo(new View.NotFound());
    }

    @Test
    void listsAsTheAddressSays() {
        management.add("weg", "Van Weg", Account.State.DEACTIVATED, false);
        String html = Browser.html(browser.get(
                USERS,
                "",
                Map.of(
                        "zoek",
                        List.of("An"),
                        "rol",
                        List.of("iwmo/gebruiker"),
                        "stand",
                        List.of("inactief"),
                        "sorteer",
                        List.of("-laatst"))));

        assertThat(management.asked)
                .contains(new Question(
                        "An", new ProductId("iwmo"), "gebruiker", false, false, false, Sort.LAST_SIGN_IN, true));
        assertThat(html)
                .contains("href=\"/gebruikersbeheer/gebruikers/weg\"")
                .contains("ams-button--warning")
                .contains("action=\"/gebruikersbeheer/gebruikers/weg/verwijderen\"")
                .doesNotContain("/gebruikers/anna/verwijderen")
                .contains("export.csv?zoek=An&amp;rol=iwmo%2Fgebruiker&amp;stand=inactief");
        browser.get(USERS, "", Map.of("rol", List.of("geheim/rol"), "stand", List.of("'--")));
        assertThat(management.asked).contains(Question.named(""));
    }

    @Test
    void exportsTheSameListAndSaysSoInTheAudit() throws IOException {
        View csv = browser.get(USERS, "export.csv", Map.of("stand", List.of("nooit")));

        assertThat(Browser.file(csv))
                .startsWith("\uFEFF\"Naam\";\"E-mailadres\"")
                .contains("\"Anna\";\"anna@voorbeeld.nl\"");
        assertThat(((View.Download) csv).name()).isEqualTo("gebruikerslijst.csv");
        View ods = browser.get("logboek", "export.ods");
        assertThat(((View.Download) ods).name()).isEqualTo("logboek.ods");
        assertThat(audited).as("a file that was not taken").hasSize(1);
        Browser.file(ods);
        assertThat(((AuditQuestion) management.asked.get(management.asked.size() - 1)).until())
                .as("what comes while the file is written does not shift its pages")
                .isEqualTo(FakeManagement.NOW);
        assertThat(audited)
                .containsExactly(
                        "gebruikerslijst-opgehaald GM9901 door account anna, csv",
                        "logboek-opgehaald GM9901 door account anna, ods");
    }

    @Test
    void showsOneUserWithDataRolesAndSwitches() {
        management.add("jan", "Jänsen <b>", Account.State.ACTIVE, true);
        String html = Browser.html(browser.get(USERS, "jan"));

        assertThat(html)
                .contains("Jänsen &lt;b&gt;")
                .contains("0612345678")
                .contains("000012345678")
                .contains("name=\"wijzigingen\" value=\"7\"")
                .contains("name=\"rol\" value=\"iwmo/gebruiker\">")
                .contains("name=\"rol\" value=\"iwmo/productbeheerder\" checked>")
                .contains("mutatieformulier")
                .contains("alleen: lezer")
                .doesNotContain("value=\"alleen/lezer\"")
                .contains("Heeft ook rechten voor Schulden")
                .contains("role=\"switch\" id=\"actief\"")
                .contains("data-bidn-ask=\"uitzetten\"")
                .contains("value=\"het-formulier\"")
                .doesNotContain("Verificatiecode");
    }

    @Test
    void savesRolesAndSwitches() {
        management.add("jan", "Jan", Account.State.ACTIVE, true);
        View view = browser.post(
                USERS,
                "jan",
                Map.of(
                        "wijzigingen",
                        List.of("7"),
                        "rol",
                        List.of("iwmo/gebruiker", "iwmo/productbeheerder"),
                        "nieuwsbrief",
                        List.of("ja"),
                        "actief",
                        List.of("ja")));

        assertThat(view).isEqualTo(new View.Redirect("gebruikers/jan?klaar=opgeslagen"));
        assertThat(management.asked)
                .contains(new Change(
                        7,
                        Set.of(
                                FakeManagement.USER,
                                FakeManagement.MANAGER,
                                new Right(new ProductId("alleen"), "lezer")),
                        true,
                        false,
                        true));
        assertThat(Browser.html(browser.get(USERS, "jan", Map.of("klaar", List.of("opgeslagen")))))
                .contains("De wijzigingen zijn opgeslagen");
    }

    @Test
    void switchingOffAsksFirst() {
        management.add("jan", "Jan", Account.State.ACTIVE, true);
        String question = Browser.html(browser.post(USERS, "jan", Map.of("wijzigingen", List.of("5"))));
        assertThat(question)
                .startsWith("Gebruiker op niet actief zetten?\n")
                .contains("value=\"5\"")
                .contains(">Ja<")
                .contains(">Nee<");
        assertThat(management.asked).isEmpty();

        browser.post(USERS, "jan", Map.of("wijzigingen", List.of("5"), "bevestigd", List.of("ja")));
        assertThat(management.asked).containsExactly(new Change(5, Set.of(), false, false, false));
    }

    @Test
    void anOldPageShowsWhatIsThereNow() {
        User jan = management.add("jan", "Jan", Account.State.ACTIVE, true);
        management.answer = new Stale(Optional.of(jan));
        var view = (View.Invalid)
                browser.post(USERS, "jan", Map.of("actief", List.of("ja"), "rol", List.of("Kapot/x", "y")));
        assertThat(view.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("gebruiker");
            assertThat(error.message()).startsWith("Iemand anders wijzigde deze gebruiker.");
        });
        management.answer = new Stale(Optional.empty());
        assertThat(browser.post(USERS, "jan", Map.of("actief", List.of("ja"))))
                .isEqualTo(new View.Redirect("gebruikers?verwijderd=ja"));
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void saysWhyItIsNotDone(Why why) {
        management.add("jan", "Jan", Account.State.ACTIVE, true);
        management.answer = new Refused(why);
        var view = (View.Invalid) browser.post(USERS, "jan/aanstellen", Map.of("domein", List.of("ZORG")));
        assertThat(view.errors().get(0).message()).doesNotContain("why.");
        assertThat(management.asked).containsExactly("appoint jan ZORG");
    }

    @Test
    void removesAfterAQuestion() {
        management.add("weg", "Van Weg", Account.State.DEACTIVATED, false);
        assertThat(Browser.html(browser.get(USERS, "weg/verwijderen")))
                .contains("Van Weg")
                .contains("value=\"7\"");
        assertThat(management.asked).isEmpty();
        assertThat(browser.post(USERS, "weg/verwijderen", Map.of("wijzigingen", List.of("7"))))
                .isEqualTo(new View.Redirect("gebruikers?verwijderd=ja"));
        assertThat(management.asked).containsExactly("erase weg 7");
    }

    @Test
    void offersTheRolesOfBeforeToWhoIsSwitchedOff() {
        management.add("weg", "Van Weg", Account.State.DEACTIVATED, false);
        assertThat(Browser.html(browser.get(USERS, "weg")))
                .contains("Had deze rol eerder")
                .contains("Wilt u de rollen van eerder teruggeven?")
                .doesNotContain("data-bidn-ask");
    }

    @Test
    void showsTheCodeOnDemandAlone() {
        management.add("jan", "Jan", Account.State.REGISTERED, false);
        assertThat(Browser.html(browser.get(USERS, "jan")))
                .contains("Toon code")
                .doesNotContain("ABCDE");
        assertThat(management.asked).isEmpty();
        assertThat(Browser.html(browser.post(USERS, "jan/code", Map.of()))).contains("ABCDE-FGHJK");
        assertThat(browser.post(USERS, "jan/nieuwe-code", Map.of()))
                .isEqualTo(new View.Redirect("gebruikers/jan?klaar=code"));
        assertThat(management.asked).containsExactly("reveal jan", "new code jan");
        assertThat(browser.post(USERS, "anna/code", Map.of())).isInstanceOf(View.Invalid.class);
        assertThat(browser.post(USERS, "anna/nieuwe-code", Map.of())).isInstanceOf(View.Invalid.class);
    }

    @Test
    void nobodySeesASwitchToSwitchHimselfOff() {
        assertThat(Browser.html(browser.get(USERS, "anna")))
                .contains("<input type=\"hidden\" name=\"actief\" value=\"ja\">")
                .doesNotContain("id=\"actief\"")
                .doesNotContain("Trek het beheer in")
                .doesNotContain("Maak gebruikersbeheerder");
    }

    @Test
    void warnsOfAMandateThatWasForOneBranch() {
        User jan = management.add("jan", "Jan", Account.State.ACTIVE, false);
        String warning = "De machtiging gold voor één vestiging";
        assertThat(Browser.html(browser.get(USERS, "jan")))
                .contains(warning)
                .contains("Rollen in het portaal gelden voor de hele organisatie.");

        management.users.put(
                jan.account().id(),
                new User(
                        jan.account(),
                        jan.details(),
                        jan.newsletter(),
                        jan.contactPerson(),
                        jan.changes(),
                        jan.waiting(),
                        jan.roles(),
                        jan.administers(),
                        jan.elsewhere(),
                        null,
                        null,
                        jan.mayReveal(),
                        jan.code()));
        assertThat(Browser.html(browser.get(USERS, "jan"))).doesNotContain(warning);
    }
}
