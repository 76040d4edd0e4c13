// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Registration.Field;
import nl.bidn.portal.identity.Registration.FieldFlaw;
import nl.bidn.portal.identity.Registration.Flaw;
import nl.bidn.portal.identity.Registration.Step;
import nl.bidn.portal.identity.Registration.Told;
import nl.bidn.portal.identity.Registration.Verified;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.identity.VerificationCodes.Check;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstVisitTest {
    private static final Map<String, String> FILLED_IN = Map.of(
            "aanhef", "MEVR",
            "voorletters", "A.",
            "voornaam", "Anna",
            "tussenvoegsel", "van der",
            "achternaam", "Berg",
            "afdeling", "Sociaal domein",
            "telefoonnummer", "06 12345678",
            "e-mailadres", "anna@voorbeeld.example",
            "nieuwsbrief", "ja");

    private final FakeRegistration registration = new FakeRegistration();
    private final FirstVisit visit = new FirstVisit(registration);
    private final Browser browser = new Browser(visit);

    @Test
    void isForWhoWasNotVerifiedAlone() {
        assertThat(visit.id()).isEqualTo("eerste-keer");
        assertThat(visit.forUnverified()).isTrue();
        assertThat(visit.inMenu()).isFalse();
        assertThat(visit.tabs(Browser.session(true))).isEmpty();
    }

    @Test
    void showsOnlyTheStepThatIsDue() {
        assertThat(visit.tabs(Browser.session(false))).containsExactly(new SectionTab("gegevens"));
        registration.step = Step.VERIFICATION;
        assertThat(visit.tabs(Browser.session(false)))
                .containsExactly(new SectionTab("verificatie"), new SectionTab("gegevens"));
    }

    @Test
    void asksAllThatTheManualAsksAndKnowsWhatEherkenningTold() {
        String html = Shown.html(browser.get("gegevens"));

        assertThat(html).startsWith("Persoonlijke instellingen\n");
        for (String label : List.of(
                "Aanhef",
                "De heer",
                "Mevrouw",
                "Voorletters *",
                "Voornaam",
                "Tussenvoegsel",
                "Achternaam *",
                "Afdeling",
                "Telefoonnummer *",
                "E-mailadres *",
                "Nieuwsbrief ontvangen")) {
            assertThat(html).contains(">" + label + "<");
        }
        assertThat(html)
                .contains("Velden met een * moet u invullen.")
                .contains("value=\"Vries\"")
                .contains("value=\"jan@voorbeeld.example\"")
                .contains("autocomplete=\"given-name\"")
                .contains("autocomplete=\"family-name\"")
                .contains("autocomplete=\"tel\"")
                .contains("autocomplete=\"email\"")
                .contains("value=\"het-formulier\"");
    }

    @Test
    void keepsWhatWasTypedAndLeadsToTheCode() {
        assertThat(browser.post("gegevens", FILLED_IN)).isEqualTo(new View.Redirect("verificatie"));

        assertThat(registration.told)
                .isEqualTo(new Told(
                        new PersonalDetails("MEVR", "A.", "Anna", "van der", "Berg", "Sociaal domein", "06 12345678"),
                        "anna@voorbeeld.example",
                        true));
        assertThat(Shown.html(browser.get("gegevens")))
                .contains("id=\"aanhef-mevr\" name=\"aanhef\" value=\"MEVR\" checked")
                .contains("id=\"nieuwsbrief\" name=\"nieuwsbrief\" value=\"ja\" checked");
    }

    @Test
    void saysOfEachFieldWhatMustBeMended() {
        for (Field field : Field.values()) {
            for (Flaw flaw : Flaw.values()) {
                if (flaw == Flaw.MISSING && !nl.bidn.portal.identity.Registration.isRequired(field)) {
                    continue;
                }
                registration.flaws.clear();
                registration.flaws.add(new FieldFlaw(field, flaw));

                var view = (View.Invalid) browser.post("gegevens", Map.of("achternaam", "\"><script>"));

                View.FieldError error = view.errors().get(0);
                assertThat(Shown.html(view))
                        .contains("id=\"" + error.field() + "\"")
                        .contains(error.message())
                        .contains(field == Field.SALUTATION ? "aria-describedby=\"aanhef-error\"" : "aria-invalid")
                        .doesNotContain("<script");
            }
        }
    }

    @Test
    void namesWhatIsMissingInOrder() {
        registration.flaws.addAll(Arrays.asList(
                new FieldFlaw(Field.INITIALS, Flaw.MISSING),
                new FieldFlaw(Field.PHONE, Flaw.MALFORMED),
                new FieldFlaw(Field.EMAIL, Flaw.TOO_LONG)));

        var view = (View.Invalid) browser.post("gegevens", Map.of());

        assertThat(view.errors())
                .containsExactly(
                        new View.FieldError("voorletters", "Vul uw voorletters in."),
                        new View.FieldError(
                                "telefoonnummer",
                                "Dit is geen telefoonnummer. Vul het hele nummer in, bijvoorbeeld 06 12345678 of"
                                        + " +31 6 12345678."),
                        new View.FieldError("e-mailadres", "E-mailadres is te lang. Maak het korter."));
    }

    @Test
    void tellsBothKindsOfNewcomersWhereTheirCodeComesFrom() {
        registration.step = Step.VERIFICATION;
        String html = Shown.html(browser.get("verificatie"));

        assertThat(html)
                .startsWith("Verificatie\n")
                .contains("Nieuwe gebruiker<")
                .contains("gebruikersbeheerder van uw eigen organisatie")
                .contains("Nieuwe gebruikersbeheerder<")
                .contains("0800 222 11 22")
                .contains("servicedesk@bidn.nl")
                .contains("Verifieer");
    }

    /** Manual Zorg gebruikers, step 6; but only after signing in again, as step 7 says. */
    @Test
    void tellsBothThatTheySignInAgainAndThenHaveAccess() {
        registration.step = Step.VERIFICATION;
        var english = new Browser(visit, BundleTexts.english(FirstVisit.class));

        assertThat(Shown.html(browser.get("verificatie"))
                        .split("Na het invoeren van de verificatiecode logt u opnieuw in. Daarna hebt u toegang tot"
                                + " het portaal."))
                .as("in both texts")
                .hasSize(3);
        assertThat(Shown.html(english.get("verificatie"))
                        .split("After you fill in the verification code you sign in again. Then you have access to the"
                                + " portal."))
                .as("in both texts")
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WRONG   | 3 | Deze code klopt niet.      | nog 3 keer proberen",
                "WRONG   | 1 | Deze code klopt niet.      | nog 1 keer proberen",
                "VOID    | 0 | Deze code is vervallen     | Vraag een nieuwe code",
                "EXPIRED | 0 | Deze code is verlopen.     | Een code werkt 14 dagen.",
                "NONE    | 0 | Er is geen code            | Vraag een code aan uw gebruikersbeheerder",
            })
    void saysWhatIsWrongWithACodeAndWhatToDo(Check check, int triesLeft, String what, String next) {
        registration.next = new Verified(check, triesLeft);

        var view = (View.Invalid) browser.post("verificatie", Map.of("code", "ABCDE-FGHJK"));

        assertThat(view.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.message()).startsWith(what).contains(next));
        assertThat(Shown.html(view)).contains(what).doesNotContain("ABCDE");
        assertThat(browser.signedOut()).isFalse();
    }

    @Test
    void countsNoTryWithoutACode() {
        assertThat(browser.post("verificatie", Map.of("code", " "))).isInstanceOf(View.Invalid.class);
        assertThat(registration.typed).isEmpty();
    }

    @Test
    void theRightCodeSignsOutAndSaysToComeBack() {
        registration.next = new Verified(Check.RIGHT, 0);

        String html = Shown.html(browser.post("verificatie", Map.of("code", "abcde fghjk")));

        assertThat(registration.typed).containsExactly("abcde fghjk");
        assertThat(browser.signedOut()).isTrue();
        assertThat(html).startsWith("U bent geverifieerd\n").contains("Sluit uw browser en log daarna opnieuw in.");
    }

    @Test
    void speaksEnglishToo() {
        var english = new Browser(visit, BundleTexts.english(FirstVisit.class));
        registration.next = new Verified(Check.WRONG, 1);
        assertThat(Shown.html(english.get("gegevens"))).startsWith("Personal settings\n");
        assertThat(Shown.html(english.get("verificatie"))).startsWith("Verification\n");
        assertThat(Shown.html(english.post("verificatie", Map.of("code", "x")))).contains("You can try 1 more time.");
    }

    @Test
    void hasNoOtherPages() {
        assertThat(browser.get("gegevens", "meer", Map.of())).isEqualTo(new View.NotFound());
        assertThat(browser.get("verificatie", "meer", Map.of())).isEqualTo(new View.NotFound());
    }
}
