// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.servicedesk.web.Office.STAD;
import static nl.bidn.portal.servicedesk.web.Office.errors;
import static nl.bidn.portal.testkit.Shown.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.Registration.Told;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.VerificationCodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What officers do for administrators and new users, and where there is no administrator. */
class AdministrationTest {
    private static final String DISMISS = "organisaties/GM9901/beheer-intrekken";

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private Account administrator(String userName, String name) {
        Account account = office.active(userName, name, STAD);
        office.administrators.appoint(account.id(), Domain.ZORG, "test");
        return account;
    }

    private static Map<String, String> of(Account account, String... successor) {
        return successor.length == 0
                ? Map.of("persoon", account.id().value(), "werkveld", "ZORG")
                : Map.of("persoon", account.id().value(), "werkveld", "ZORG", "opvolger", successor[0]);
    }

    private List<AuditLog.Line> lines(String action) {
        return office.log.last(99, action, "");
    }

    @Test
    void endsARightToManage() {
        Account anna = administrator("anna", "Anna");
        Account bart = administrator("bart", "Bart");
        assertThat(html(office.get(office.wit, "organisaties/GM9901")))
                .contains(DISMISS + "?persoon=" + anna.id() + "&amp;werkveld=ZORG");
        assertThat(html(office.get(office.wit, DISMISS, of(anna))))
                .contains("Anna beheert dan geen gebruikers meer voor Zorg bij Voorbeeldstad.")
                .doesNotContain("Dit is de laatste gebruikersbeheerder");

        assertThat(office.post(office.wit, DISMISS, of(anna)))
                .isEqualTo(new View.Redirect("organisaties/GM9901?gedaan=beheer-ingetrokken"));

        assertThat(office.administrators.at(STAD, Domain.ZORG)).containsExactly(bart);
        assertThat(office.actorOf("gebruikersbeheerder-ontslagen"))
                .isEqualTo(office.wit.id().value());
        assertThat(office.post(office.wit, DISMISS, of(anna)))
                .as("a colleague was before")
                .isInstanceOf(View.NotAllowed.class);
        assertThat(office.get(office.wit, DISMISS, of(anna))).isEqualTo(new View.NotFound());
        assertThat(office.get(office.wit, "organisaties/GM9902/beheer-intrekken", of(bart)))
                .as("of another organisation")
                .isEqualTo(new View.NotFound());
    }

    @Test
    void theLastOneGoesOnlyForASuccessor() {
        Account anna = administrator("anna", "Anna");
        Account kees = office.active("kees", "Kees", STAD);
        Account invited = office.accounts.invite("nieuw", "Nieuw", "nieuw@voorbeeld.nl", STAD);
        assertThat(html(office.get(office.wit, DISMISS, of(anna))))
                .contains("Dit is de laatste gebruikersbeheerder")
                .contains("Kies een opvolger")
                .contains("value=\"" + kees.id() + "\"")
                .doesNotContain("value=\"" + invited.id() + "\"");

        assertThat(errors(office.post(office.wit, DISMISS, of(anna))))
                .containsExactly("Dit is de laatste gebruikersbeheerder van dit werkveld. Kies een opvolger.");
        assertThat(lines("gebruikersbeheerder-ontslaan"))
                .extracting(AuditLog.Line::outcome)
                .containsExactly("REFUSED");
        assertThat(errors(office.post(office.wit, DISMISS, of(anna, invited.id().value()))))
                .singleElement()
                .asString()
                .startsWith("Deze persoon kan het beheer niet overnemen.");
        assertThat(office.administrators.at(STAD, Domain.ZORG)).containsExactly(anna);

        office.post(office.wit, DISMISS, of(anna, kees.id().value()));
        assertThat(office.administrators.at(STAD, Domain.ZORG)).containsExactly(kees);
        assertThat(office.actorOf("gebruikersbeheerder-aangesteld"))
                .isEqualTo(office.wit.id().value());
    }

    private AccountId newcomer() {
        var kvk = LegalSubject.of("KVK:90009901");
        office.eherkenning.add(kvk, STAD, "test");
        var person = new EherkenningPerson(List.of(kvk), "p1", null, null);
        var prefill = new Prefill("J.", "Jan", "", "Vries", "jan@voorbeeld.nl", "0612345678");
        AccountId id = ((Arrival.Welcome) office.eherkenning.arrive(person, prefill)).account();
        var details = new PersonalDetails("DHR", "J.", "Jan", "de", "Vries", "Zorg", "0612345678");
        office.registration.tell(id, new Told(details, "jan@voorbeeld.nl", false));
        return id;
    }

    @Test
    void showsHowItIsWithACodeAndNeverTheCode() {
        Account anna = administrator("anna", "Anna");
        AccountId person = newcomer();
        String address = "gebruikers/" + person;
        String code = office.registration.revealFor(anna.id(), person);
        office.registration.verify(person, "ZZZZZ-ZZZZZ");

        assertThat(html(office.get(office.wit, address)))
                .contains("<dt>Pogingen over</dt><dd>4</dd>")
                .contains("7 december 2026")
                .contains("Nieuwe code uitgeven")
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""));
        office.clock.forward(VerificationCodes.VALID);
        assertThat(html(office.get(office.wit, address))).contains("Er is nu geen code die werkt.");

        View done = office.post(office.wit, address + "/code", Map.of());
        assertThat(done).isEqualTo(new View.Redirect(address + "?gedaan=code"));
        assertThat(office.actorOf("verificatiecode-uitgegeven"))
                .isEqualTo(office.wit.id().value());
        String next = office.registration.revealFor(anna.id(), person);
        assertThat(html(office.get(office.wit, address, Map.of("gedaan", "code"))))
                .contains("Er is een nieuwe code.")
                .contains("<dt>Pogingen over</dt><dd>5</dd>")
                .doesNotContain(next);
        assertThat(lines("verificatiecode-getoond"))
                .extracting(AuditLog.Line::actor)
                .as("the administrator alone")
                .containsOnly(anna.id().value());
        assertThat(html(office.get(office.wit, "gebruikers/" + anna.id()))).doesNotContain("Verificatiecode");
        assertThat(errors(office.post(office.wit, "gebruikers/" + anna.id() + "/code", Map.of())))
                .singleElement()
                .asString()
                .startsWith("Deze persoon wacht niet op een code.");
    }

    @Test
    void theCodeOfANewAdministratorStaysUnderFourEyes() {
        AccountId person = newcomer();
        String id = office.registrations.register(
                new AdministratorRegistrations.Form(
                        STAD,
                        Domain.ZORG,
                        "J. de Vries",
                        "jan@voorbeeld.nl",
                        "AG-1",
                        Office.SINCE,
                        "A. Directeur",
                        Capacity.LEIDINGGEVENDE),
                office.blauw.id().value());
        office.registrations.link(id, person, office.blauw.id().value());

        assertThat(html(office.get(office.blauw, "gebruikers/" + person)))
                .contains("href=\"/servicedesk/beheerders/" + id + "\"")
                .doesNotContain("/code\"");
        assertThat(errors(office.post(office.blauw, "gebruikers/" + person + "/code", Map.of())))
                .containsExactly("Deze persoon wordt gebruikersbeheerder. De code komt van een tweede collega, bij"
                        + " Beheerders.");
        assertThat(html(office.post(office.wit, "beheerders/" + id + "/vrijgeven", Map.of())))
                .containsPattern("[0-9A-Z]{5}-[0-9A-Z]{5}");
    }

    @Test
    void openingOnePersonIsWrittenDownAndAListIsNot() {
        Account anna = office.active("anna", "Anna", STAD);

        office.get(office.wit, "gebruikers", Map.of("zoek", "anna"));
        office.get(office.wit, "organisaties/GM9901");
        office.get(office.wit, "gebruikers/niemand");
        assertThat(lines("gebruiker-bekeken")).isEmpty();

        office.get(office.wit, "gebruikers/" + anna.id());
        assertThat(lines("gebruiker-bekeken")).singleElement().satisfies(line -> {
            assertThat(line.actor()).isEqualTo(office.wit.id().value());
            assertThat(line.organisation()).isEqualTo("GM9901");
            assertThat(line.detail()).isEqualTo("account " + anna.id());
        });
    }

    @Test
    void reviewsRightsWhereNobodyManages() throws Exception {
        Account signer = office.active("tekenaar", "T. Ekenaar", STAD);
        Account away = office.active("elders", "E. Lders", Office.DAM);
        var form = new ChangeForm("MF-1", Office.SINCE, Capacity.LEIDINGGEVENDE, null, "A. Directeur");
        office.roles.grant(away.id(), office.product.id(), "productbeheerder", STAD, form);
        office.roles.grant(signer.id(), office.product.id(), "gebruikersbeheerder", STAD, form);
        assertThat(html(office.get(office.wit, "controle"))).contains("Er staat niets klaar");
        office.clock.forward(AccessReviews.EVERY);
        office.yearlyReview.run(office.clock);

        assertThat(html(office.get(office.wit, "controle")))
                .contains("Voorbeeldstad")
                .contains("Werk en Inkomen");
        String id = office.reviews.ofNobody(office.wit.id()).get(0).id();
        String page = html(office.get(office.wit, "controle/" + id));
        assertThat(page)
                .contains("T. Ekenaar")
                .contains("E. Lders</a> (Testdâm)")
                .contains("product.title: role.gebruikersbeheerder.title");
        var choices = new HashMap<String, String>();
        Pattern.compile("name=\"(recht-[^\"]+)\" value=\"trek-in\"")
                .matcher(page)
                .results()
                .forEach(found -> choices.put(found.group(1), "trek-in"));
        assertThat(choices).hasSize(2);

        assertThat(office.post(office.wit, "controle/" + id, Map.of()))
                .as("nothing was chosen")
                .isEqualTo(new View.Redirect("controle/" + id + "?gedaan=controle"));
        assertThat(office.post(office.wit, "controle/" + id, choices))
                .isEqualTo(new View.Redirect("controle?gedaan=controle"));

        assertThat(office.roles.at(office.product.id(), STAD)).isEmpty();
        assertThat(office.actorOf("rechtencontrole-afgerond"))
                .isEqualTo(office.wit.id().value());
        assertThat(html(office.get(office.wit, "controle", Map.of("gedaan", "controle"))))
                .contains("Uw keuzes zijn opgeslagen")
                .contains("Er staat niets klaar");
        assertThat(office.get(office.wit, "controle/" + id)).isEqualTo(new View.NotFound());
    }
}
