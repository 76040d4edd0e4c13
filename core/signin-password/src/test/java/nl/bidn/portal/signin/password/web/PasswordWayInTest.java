// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.password.web;

import static nl.bidn.portal.signin.password.service.Room.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.TestVisitor;
import nl.bidn.portal.signin.password.secret.Totp;
import nl.bidn.portal.signin.password.service.Room;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.Shown;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordWayInTest {
    private static final String NEW = "vier fietsen in de gracht";
    private static final Pattern SECRET = Pattern.compile("<code class=\"bidn-secret\">([A-Z2-7]{32})</code>");

    private final Room room = Room.sandbox(Engine.DERBY);
    private final PasswordWayIn way = new PasswordWayIn(room.signIns, room.links, room.change);
    private final TestVisitor browser = new TestVisitor(way);

    @Test
    void isTheWayInOfWorkAndIncome() {
        assertThat(way.id()).isEqualTo("wachtwoord");
        assertThat(way.assurance()).isEqualTo(Assurance.PASSWORD);
        assertThat(way.domains()).containsExactly(Domain.WERK_EN_INKOMEN);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Inloggen met gebruikersnaam en wachtwoord, Sign in with user name and password",
        "vergeten, Wachtwoord vergeten, Forgotten your password",
        "verstuurd, Kijk in uw e-mail, Look in your e-mail",
        "ingesteld, Uw wachtwoord is ingesteld, Your password is set",
        "nieuw/onbekend, Deze link werkt niet meer, This link no longer works",
    })
    void showsItsPagesInTwoLanguages(String path, String dutch, String english) {
        assertThat(Shown.html(browser.get(path))).startsWith(dutch + "\n");
        assertThat(Shown.html(new TestVisitor(way, BundleTexts.english(PasswordWayIn.class)).get(path)))
                .startsWith(english + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anders", "code/x", "vergeten/x", "Nieuw/x"})
    void hasNoOtherPages(String path) {
        assertThat(browser.get(path)).isEqualTo(new View.NotFound());
        assertThat(browser.post(path, Map.of())).isEqualTo(new View.NotFound());
    }

    @Test
    void letsIn() {
        var jan = room.person("jan");

        assertThat(signIn(" jan ", PASSWORD)).isEqualTo(new View.Redirect(""));
        assertThat(browser.in()).contains(jan.id());
    }

    @Test
    void everyFormHasItsToken() {
        for (String path : new String[] {"", "vergeten"}) {
            assertThat(Shown.html(browser.get(path))).contains("value=\"het-formulier\"");
        }
    }

    @Test
    void saysTheSameForAnUnknownNameAndAWrongPassword() {
        room.person("jan");
        room.accounts.become(room.person("weg"), Account.State.DEACTIVATED);
        var wrong = signIn("jan", "fout");

        assertThat(wrong).isInstanceOf(View.Invalid.class);
        for (var other : new View[] {signIn("onbekend", "fout"), signIn("weg", PASSWORD)}) {
            assertThat(((View.Invalid) other).errors()).isEqualTo(((View.Invalid) wrong).errors());
            assertThat(Shown.html(other).replaceAll("value=\"(onbekend|weg)\"", "value=\"jan\""))
                    .isEqualTo(Shown.html(wrong));
        }
        assertThat(browser.in()).isEmpty();
    }

    @Test
    void escapesWhatSomebodyTypedAndNeverRepeatsAPassword() {
        var html = Shown.html(signIn("\"><script>alert(1)</script>", "geheim & lang"));

        assertThat(html).doesNotContain("<script").doesNotContain("geheim");
        assertThat(html).contains("&#34;>&lt;script>");
    }

    @Test
    void asksForWhatIsMissing() {
        var view = (View.Invalid) signIn(" ", "");

        assertThat(view.errors()).extracting(View.FieldError::field).containsExactly("gebruikersnaam", "wachtwoord");
        assertThat(Shown.html(view)).contains("Vul uw gebruikersnaam in.").contains("Vul uw wachtwoord in.");
        assertThat(room.audit.actions()).isEmpty();
    }

    @Test
    void triesNoPasswordThatNobodyCanHave() {
        room.person("jan");

        assertThat(signIn("jan", "x".repeat(129))).isInstanceOf(View.Invalid.class);
        assertThat(room.audit.actions()).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        var password = "in de " + "🔑🚲🌧🏠🎈🎲🧀".repeat(12);
        assertThat(password.length()).isGreaterThan(128);
        var nieuw = room.invited("nieuw");

        assertThat(choose(room.token(), password, password)).isEqualTo(new View.Redirect("ingesteld"));
        signIn("nieuw", password);
        assertThat(browser.in()).contains(nieuw.id());
    }

    @Test
    void tellsWhenItIsBusy() {
        var busy = Room.busy();
        busy.person("jan");
        var view = new TestVisitor(new PasswordWayIn(busy.signIns, busy.links, busy.change))
                .post("", Map.of("gebruikersnaam", "jan", "wachtwoord", PASSWORD));

        assertThat(((View.Invalid) view).errors())
                .extracting(View.FieldError::message)
                .containsExactly("Het is druk. Probeer het over een minuut nog een keer.");
    }

    @Test
    void couplesASecondFactorAndThenAsksForItsCode() {
        var jan = room.person("jan");
        room.administration.setTotpPolicy(Room.UTRECHT, true, "test");
        assertThat(signIn("jan", PASSWORD)).isEqualTo(new View.Redirect("koppelen"));
        var page = Shown.html(browser.get("koppelen"));
        var secret = SECRET.matcher(page).results().findFirst().orElseThrow().group(1);
        assertThat(page).contains("<path d=\"M4,4h1v1h-1z");

        var wrong = browser.post("koppelen", Map.of("code", "nee"));
        assertThat(((View.Invalid) wrong).errors())
                .extracting(View.FieldError::field)
                .containsExactly("code");
        assertThat(Shown.html(wrong)).as("the same secret, to try again").contains(secret);
        browser.post("koppelen", Map.of("code", code(secret)));
        assertThat(browser.in()).contains(jan.id());

        room.clock.forward(Duration.ofSeconds(30));
        var other = new TestVisitor(way);
        assertThat(other.post("", Map.of("gebruikersnaam", "jan", "wachtwoord", PASSWORD)))
                .isEqualTo(new View.Redirect("code"));
        assertThat(Shown.html(other.get("code"))).startsWith("Code invullen\n").contains("het-formulier");
        assertThat(other.post("code", Map.of())).isInstanceOf(View.Invalid.class);
        assertThat(other.in()).isEmpty();
        other.post("code", Map.of("code", code(secret)));
        assertThat(other.in()).contains(jan.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "koppelen"})
    void aStepNeedsTheOneBefore(String step) {
        assertThat(browser.get(step)).isEqualTo(new View.Redirect(""));
        assertThat(browser.post(step, Map.of("code", "123456"))).isEqualTo(new View.Redirect(""));
    }

    @Test
    void aStepIsNotTakenForAnotherAndIsForgotten() {
        room.person("jan");
        room.administration.setTotpPolicy(Room.UTRECHT, true, "test");
        signIn("jan", PASSWORD);
        assertThat(browser.post("code", Map.of("code", "123456"))).isEqualTo(new View.Redirect(""));

        signIn("jan", PASSWORD);
        browser.forget();
        assertThat(browser.post("koppelen", Map.of("code", "123456"))).isEqualTo(new View.Redirect(""));
        assertThat(browser.in()).isEmpty();
    }

    @Test
    void sendsALinkAndSaysTheSameToAll() {
        room.person("jan");

        assertThat(browser.post("vergeten", Map.of("gebruikersnaam", "jan"))).isEqualTo(new View.Redirect("verstuurd"));
        assertThat(browser.post("vergeten", Map.of("gebruikersnaam", "niemand")))
                .isEqualTo(new View.Redirect("verstuurd"));
        assertThat(browser.post("vergeten", Map.of("gebruikersnaam", " "))).isInstanceOf(View.Invalid.class);
        assertThat(room.mails).hasSize(1);
    }

    @Test
    void setsANewPassword() {
        var jan = room.person("jan");
        browser.post("vergeten", Map.of("gebruikersnaam", "jan"));
        var token = room.token();
        assertThat(Shown.html(browser.get("nieuw/" + token)))
                .contains("voor gebruikersnaam jan.")
                .contains("value=\"jan\"")
                .contains("het-formulier");

        assertThat(choose(token, NEW, NEW)).isEqualTo(new View.Redirect("ingesteld"));
        assertThat(Shown.html(choose(token, NEW, NEW))).startsWith("Deze link werkt niet meer\n");
        assertThat(Shown.html(browser.get("nieuw/" + token))).startsWith("Deze link werkt niet meer\n");
        signIn("jan", NEW);
        assertThat(browser.in()).contains(jan.id());
    }

    @ParameterizedTest
    @CsvSource({
        "zee en zon, zee en zon, wachtwoord, Dit wachtwoord is te kort. Neem minstens 12 tekens.",
        "ik ben jan.jansen, ik ben jan.jansen, wachtwoord, In uw wachtwoord staat uw gebruikersnaam. Kies een ander"
                + " wachtwoord.",
        "welkom123456, welkom123456, wachtwoord, Dit wachtwoord is makkelijk te raden. Kies een ander wachtwoord.",
        "vier fietsen in de gracht, vijf, herhaal, U hebt twee verschillende wachtwoorden ingevuld. Vul twee keer"
                + " hetzelfde in.",
    })
    void refusesAPasswordThatDoesNotFit(String password, String again, String field, String message) {
        room.person("jan.jansen");
        browser.post("vergeten", Map.of("gebruikersnaam", "jan.jansen"));
        var token = room.token();

        var view = (View.Invalid) choose(token, password, again);
        assertThat(view.errors()).containsExactly(new View.FieldError(field, message));
        assertThat(Shown.html(view)).doesNotContain(password);
        assertThat(room.links.owner(token)).as("the link still counts").isPresent();
    }

    @Test
    void changesAPasswordAndTellsTheOwner() {
        var jan = room.person("jan");
        assertThat(browser.get("account")).as("nobody is in").isEqualTo(new View.Redirect(""));
        signIn("jan", PASSWORD);
        assertThat(Shown.html(browser.get("account")))
                .startsWith("Wachtwoord wijzigen\n")
                .contains("value=\"het-formulier\"");

        assertThat(change(PASSWORD, NEW, NEW)).isEqualTo(new View.Redirect("gewijzigd"));
        assertThat(room.ended).as("all sessions").containsExactly(jan.id());
        assertThat(browser.in()).as("and a new one here").contains(jan.id());
        assertThat(room.audit.actions()).contains("wachtwoord-gewijzigd");
        assertThat(room.mails).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Uw wachtwoord is gewijzigd");
            assertThat(mail.text()).doesNotContain(NEW);
        });
        assertThat(signIn("jan", PASSWORD)).isInstanceOf(View.Invalid.class);
        assertThat(signIn("jan", NEW)).isEqualTo(new View.Redirect(""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', vier fietsen in de gracht, vier fietsen in de gracht, huidig, Vul uw huidige wachtwoord in.",
        "password, zee en zon, zee en zon, wachtwoord, Dit wachtwoord is te kort. Neem minstens 12 tekens.",
        "password, vier fietsen in de gracht, vijf, herhaal, U hebt twee verschillende wachtwoorden ingevuld. Vul twee"
                + " keer hetzelfde in.",
        "fout, vier fietsen in de gracht, vier fietsen in de gracht, huidig, Dit is niet uw huidige wachtwoord. Na een"
                + " paar foute pogingen moet u even wachten.",
    })
    void refusesAChangeThatDoesNotFit(String old, String password, String again, String field, String message) {
        room.person("jan");
        signIn("jan", PASSWORD);

        var view = (View.Invalid) change(old, password, again);
        assertThat(view.errors()).containsExactly(new View.FieldError(field, message));
        assertThat(Shown.html(view)).doesNotContain(password);
        assertThat(room.mails).isEmpty();
        assertThat(room.ended).isEmpty();
    }

    @Test
    void guessesAtTheOldPasswordCountAsWrongTries() {
        room.person("jan");
        signIn("jan", PASSWORD);
        for (int i = 0; i < 5; i++) {
            change("fout", NEW, NEW);
        }

        assertThat(change(PASSWORD, NEW, NEW)).as("must wait now").isInstanceOf(View.Invalid.class);
        room.clock.forward(Duration.ofMinutes(1));
        assertThat(change(PASSWORD, NEW, NEW)).isEqualTo(new View.Redirect("gewijzigd"));
    }

    private View change(String old, String password, String again) {
        return browser.post("account", Map.of("huidig", old, "wachtwoord", password, "herhaal", again));
    }

    private View signIn(String userName, String password) {
        return browser.post("", Map.of("gebruikersnaam", userName, "wachtwoord", password));
    }

    private View choose(String token, String password, String again) {
        return browser.post("nieuw/" + token, Map.of("wachtwoord", password, "herhaal", again));
    }

    private String code(String secret) {
        return Totp.code(secret, room.clock.instant());
    }
}
