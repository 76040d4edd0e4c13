// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.AccessReviews.Decision;
import nl.bidn.portal.identity.AccessReviews.Review;
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
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.testkit.BundleTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UserSectionTest {
    private static final String USERS = "gebruikers";

    private final FakeManagement management = new FakeManagement();
    private final List<String> audited = new ArrayList<>();
    private final UserSection section = new UserSection(
            management,
            management,
            new NoProducts(),
            new NoTransactions(),
            (caller, action, outcome, organisation, detail) -> audited.add(action + " " + organisation + " " + detail),
            Clock.fixed(FakeManagement.NOW, ZoneOffset.UTC));
    private final Browser browser = new Browser(section, BundleTexts.dutch(UserSection.class));

    /** Titles are then the ids. */
    private static final class NoProducts implements Products {
        @Override
        public List<InstalledProduct> all() {
            return List.of();
        }

        @Override
        public Optional<InstalledProduct> find(ProductId id) {
            return Optional.empty();
        }

        @Override
        public long generation() {
            return 0;
        }
    }

    private static final class NoTransactions implements Transactions {
        @Override
        public <T> T call(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }
    }

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
    void filtersTheLog() {
        String html = Browser.html(browser.get(
                "logboek",
                "",
                Map.of(
                        "van",
                        List.of("2026-11-01"),
                        "tot",
                        List.of("2026-11-30"),
                        "zoek",
                        List.of("anna"),
                        "handeling",
                        List.of("gebruiker-gewijzigd"),
                        "over",
                        List.of(" jan "),
                        "uitkomst",
                        List.of("DONE"))));
        assertThat(management.asked)
                .containsExactly(new AuditQuestion(
                        Instant.parse("2026-10-31T23:00:00Z"),
                        Instant.parse("2026-11-30T23:00:00Z"),
                        "gebruiker-gewijzigd",
                        "anna",
                        "jan",
                        "DONE"));
        assertThat(html)
                .contains(
                        "<th scope=\"row\" class=\"ams-table__cell\" data-label=\"Handeling\">Gebruiker gewijzigd</th>")
                .contains("value=\"gebruiker-gewijzigd\" selected>Gebruiker gewijzigd</option>")
                .contains("value=\"rol-toegekend\">Rol gegeven</option>")
                .contains("value=\"bestand-aangeboden\">bestand-aangeboden</option>")
                .contains("value=\"DONE\" selected>Gedaan</option>")
                .contains("name=\"over\" type=\"text\" value=\" jan \"")
                .contains("export.csv?zoek=anna&amp;van=2026-11-01&amp;tot=2026-11-30&amp;handeling=gebruiker-gewijzigd"
                        + "&amp;over=+jan+&amp;uitkomst=DONE")
                .contains("Jan &lt;b&gt;")
                .contains("23-11-2026 09:00");

        var wrong = (View.Invalid) browser.get("logboek", "", Map.of("van", List.of("gisteren")));
        assertThat(wrong.errors()).extracting(View.FieldError::field).containsExactly("van");
    }

    @Test
    void theFileOfTheLogHasWhatThePageHas() throws IOException {
        Map<String, List<String>> filters =
                Map.of("handeling", List.of("rol-toegekend"), "over", List.of("jan"), "uitkomst", List.of("REFUSED"));
        browser.get("logboek", "", filters);
        var shown = (AuditQuestion) management.asked.get(0);

        assertThat(Browser.file(browser.get("logboek", "export.csv", filters))).contains("\"Gebruiker gewijzigd\"");

        var exported = (AuditQuestion) management.asked.get(management.asked.size() - 1);
        assertThat(exported)
                .isEqualTo(new AuditQuestion(
                        shown.from(),
                        FakeManagement.NOW,
                        shown.action(),
                        shown.actor(),
                        shown.subject(),
                        shown.outcome()));
        assertThat(shown.action() + shown.subject() + shown.outcome()).isEqualTo("rol-toegekendjanREFUSED");
        management.asked.clear();
        browser.get("logboek", "", Map.of("handeling", List.of("niets"), "uitkomst", List.of("' or 1=1")));
        assertThat(management.asked).containsExactly(new AuditQuestion(null, null, "", "", "", ""));
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

    @Test
    void whoWorksElsewhereIsReviewedWithoutALink() {
        management.reviews.add(review("r1", 2));
        User jan = management.add("jan", "Jan", Account.State.ACTIVE, false);
        User eva = management.add("eva", "Eva", Account.State.ACTIVE, false);
        management.reviewLines.add(new AccessReviews.Line("a", jan.account(), FakeManagement.USER, "", false));
        management.reviewLines.add(new AccessReviews.Line("b", eva.account(), FakeManagement.USER, "Dorp <b>", false));

        assertThat(Browser.html(browser.get("controle", "r1")))
                .contains("href=\"/gebruikersbeheer/gebruikers/jan\"")
                .doesNotContain("gebruikers/eva")
                .contains("Eva (werkt bij Dorp &lt;b&gt;)")
                .contains("name=\"recht-b\" value=\"trek-in\"");
        browser.post("controle", "r1", Map.of("recht-b", List.of("trek-in")));
        assertThat(management.asked).containsExactly(Map.of("b", Decision.WITHDRAWN));
    }

    private static Review review(String id, int open) {
        return new Review(id, new OrganisationId("GM9901"), Domain.ZORG, FakeManagement.NOW, null, "", 0, 0, open);
    }

    @Test
    void decidesRightByRight() {
        management.reviews.add(review("r1", 3));
        Account anna = management
                .user(FakeManagement.ANNA, FakeManagement.ANNA)
                .orElseThrow()
                .account();
        management.reviewLines.add(new AccessReviews.Line("a", anna, FakeManagement.USER, "", false));
        management.reviewLines.add(new AccessReviews.Line("b", anna, AccessReviews.ADMINISTRATOR, "", true));
        management.reviewLines.add(new AccessReviews.Line("c", anna, FakeManagement.MANAGER, "", false));

        assertThat(Browser.html(browser.get("controle", ""))).contains("href=\"/gebruikersbeheer/controle/r1\"");
        assertThat(Browser.html(browser.get("controle", "r1")))
                .contains("name=\"recht-a\" value=\"trek-in\"")
                .doesNotContain("name=\"recht-b\" value=\"trek-in\"")
                .contains("Gebruikersbeheerder");
        assertThat(browser.post(
                        "controle",
                        "r1",
                        Map.of("recht-a", List.of("trek-in"), "recht-b", List.of("bevestig"), "recht-c", List.of("x"))))
                .isEqualTo(new View.Redirect("controle/r1?klaar=ja"));
        assertThat(management.asked).containsExactly(Map.of("a", Decision.WITHDRAWN, "b", Decision.CONFIRMED));
        assertThat(browser.post("controle", "r2", Map.of())).isEqualTo(new View.Redirect("controle"));
    }
}
