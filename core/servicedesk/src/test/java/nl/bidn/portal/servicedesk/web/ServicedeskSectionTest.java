// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.servicedesk.web.Office.DAM;
import static nl.bidn.portal.servicedesk.web.Office.JOINT;
import static nl.bidn.portal.servicedesk.web.Office.STAD;
import static nl.bidn.portal.servicedesk.web.Office.errors;
import static nl.bidn.portal.testkit.Shown.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import nl.bidn.portal.identity.Section.SectionTab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServicedeskSectionTest {
    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void isThereForOfficersAlone() {
        Account clerk = office.active("klerk", "K. Lerk", STAD);
        office.administrators.appoint(clerk.id(), Domain.WERK_EN_INKOMEN, "test");

        assertThat(office.section.tabs(office.session(office.wit)))
                .extracting(SectionTab::path)
                .containsExactly(
                        "organisaties",
                        "beheerders",
                        "documenten",
                        "producten",
                        "mutatieformulieren",
                        "gebruikers",
                        "controle",
                        "logboek");
        assertThat(office.section.tabs(office.session(clerk))).isEmpty();
        assertThat(office.get(clerk, "organisaties")).isEqualTo(new View.NotFound());
        assertThat(office.post(clerk, "producten/aan", Map.of("dienst", "alleenverdieners", "organisatie", "GM9901")))
                .isEqualTo(new View.NotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "organisaties, Organisaties, Organisations",
        "organisaties/nieuw, Nieuwe organisatie, New organisation",
        "organisaties/GM9901, Organisaties, Organisations",
        "organisaties/GM9901/beeindigen, Organisaties, Organisations",
        "beheerders, Beheerders en codes, Administrators and codes",
        "beheerders/nieuw, Gebruikersbeheerder registreren, Register a user administrator",
        "documenten, Documenten, Documents",
        "producten, Producten, Products",
        "mutatieformulieren, Mutatieformulieren, Change forms",
        "gebruikers, Gebruikers, Users",
        "controle, Controle, Review",
        "logboek, Logboek, Audit log",
    })
    void showsItsPagesInTwoLanguages(String address, String dutch, String english) {
        assertThat(html(office.get(office.wit, address))).startsWith(dutch + "\n");
        assertThat(html(office.english(office.wit, address))).startsWith(english + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anders",
                "organisaties/GM0000",
                "organisaties/geen code",
                "organisaties/GM9901/x",
                "organisaties/GM9901/beeindigen/x",
                "gebruikers/niemand",
                "beheerders/niets",
                "producten/x",
                "documenten/x",
                "logboek/x",
                "organisaties/GM9902/beheer-intrekken/x",
                "mutatieformulieren/x"
            })
    void hasNoOtherPages(String address) {
        assertThat(office.get(office.wit, address)).isEqualTo(new View.NotFound());
        assertThat(office.post(office.wit, address, Map.of())).isEqualTo(new View.NotFound());
    }

    @Test
    void findsOrganisations() {
        String found = html(office.get(office.wit, "organisaties", Map.of("zoek", "testdam")));

        assertThat(found).contains("Testdâm").doesNotContain("Voorbeeldstad");
        assertThat(html(office.get(office.wit, "organisaties", Map.of("soort", "SAMENWERKINGSVERBAND"))))
                .contains("Drie Dorpen")
                .doesNotContain("GM9901");
        assertThat(html(office.get(office.wit, "organisaties", Map.of("zoek", "\"><script>"))))
                .contains("Niets gevonden")
                .doesNotContain("<script");
    }

    @Test
    void addsAndEndsAnOrganisationInTheNameOfTheOfficer() {
        var form = Map.of("code", "GM9909", "naam", "Nieuwstad", "soort", "GEMEENTE", "vanaf", "2026-01-01");
        assertThat(office.post(office.wit, "organisaties/nieuw", form))
                .isEqualTo(new View.Redirect("organisaties/GM9909?gedaan=toegevoegd"));
        assertThat(office.actorOf("organisatie-toegevoegd"))
                .isEqualTo(office.wit.id().value());
        assertThat(errors(office.post(office.wit, "organisaties/nieuw", form)))
                .containsExactly("Er is al een organisatie met de code GM9909.");

        assertThat(errors(office.post(office.wit, "organisaties/GM9909/beeindigen", Map.of("tot", "2025-01-01"))))
                .containsExactly("De organisatie bestaat pas vanaf 2026-01-01. Kies een latere dag.");
        office.post(office.wit, "organisaties/GM9909/beeindigen", Map.of("tot", "2027-01-01", "opvolger", "GM9901"));
        assertThat(html(office.get(office.wit, "organisaties/GM9909")))
                .contains("1 januari 2027")
                .contains("Voorbeeldstad");
    }

    @Test
    void saysWhatIsWrongWithANewOrganisation() {
        assertThat(errors(office.post(office.wit, "organisaties/nieuw", Map.of("vanaf", "morgen"))))
                .containsExactly(
                        "Vul een code in.",
                        "Vul een naam in.",
                        "Kies een soort.",
                        "Dit is geen datum. Schrijf een datum als 2026-11-23.");
        assertThat(errors(office.post(
                        office.wit,
                        "organisaties/nieuw",
                        Map.of("code", "Utrecht", "naam", "x", "soort", "GEMEENTE", "vanaf", "2026-01-01"))))
                .containsExactly("Deze code kan niet. Gebruik hoofdletters, cijfers en losse streepjes.");
    }

    @Test
    void addsAndRemovesNumbers() {
        office.post(office.wit, "organisaties/GM9901/nummer", Map.of("nummersoort", "KVK", "nummer", "9000 9901"));
        var kvk = new LegalSubject(LegalSubject.Kind.KVK, "90009901");
        assertThat(office.eherkenning.of(STAD)).containsExactly(kvk);
        assertThat(errors(office.post(
                        office.wit, "organisaties/GM9902/nummer", Map.of("nummersoort", "KVK", "nummer", "90009901"))))
                .containsExactly("Nummer 90009901 hoort al bij organisatie GM9901.");
        assertThat(errors(office.post(
                        office.wit, "organisaties/GM9901/nummer", Map.of("nummersoort", "RSIN", "nummer", "123"))))
                .containsExactly("Dit RSIN klopt niet. Het heeft negen cijfers.");

        office.post(office.wit, "organisaties/GM9902/nummer-weg", Map.of("nummer", "KVK:90009901"));
        assertThat(office.eherkenning.of(STAD)).as("not a number of that one").containsExactly(kvk);
        office.post(office.wit, "organisaties/GM9901/nummer-weg", Map.of("nummer", "KVK:90009901"));
        assertThat(office.eherkenning.of(STAD)).isEmpty();
    }

    @Test
    void keepsAMandateFromEitherSide() {
        office.post(
                office.wit,
                "organisaties/GM9901/mandaat",
                Map.of("partner", "GR-DORPEN", "mandaat-vanaf", "2026-01-01"));

        assertThat(office.organisations.actsFor(JOINT)).hasSize(1);
        assertThat(html(office.get(office.wit, "organisaties/GR-DORPEN")))
                .contains("Voorbeeldstad")
                .contains("Geldt");
    }

    @Test
    void tellsWhichDocumentIsMissingUntilItIsComplete() {
        String before = html(office.get(office.wit, "documenten", Map.of("organisatie", "GM9901")));
        assertThat(before).contains("Ontbreekt of is niet volledig");
        var form = new HashMap<>(Map.of(
                "organisatie",
                "GM9901",
                "document",
                "alleenverdieners/mutatieformulier",
                "kenmerk",
                "MF-7",
                "datum",
                "2026-11-20",
                "tekenaar",
                "A. Directeur"));

        office.post(office.wit, "documenten", form);
        assertThat(html(office.get(office.wit, "documenten", Map.of("organisatie", "GM9901"))))
                .contains("MF-7")
                .contains("Ontbreekt of is niet volledig");
        form.put("volledig", "ja");
        office.post(office.wit, "documenten", form);

        assertThat(html(office.get(office.wit, "documenten", Map.of("organisatie", "GM9901"))))
                .contains("Volledig ontvangen")
                .contains("W. de Wit");
        form.put("datum", "2026-11-24");
        assertThat(errors(office.post(office.wit, "documenten", form)))
                .containsExactly("De datum van de handtekening ligt in de toekomst.");
    }

    @Test
    void switchesOnForAllThatWereFoundAndNamesTheRefused() {
        office.sign(STAD);

        String result = html(office.post(
                office.wit, "producten/aan", Map.of("dienst", "alleenverdieners", "alles", "ja", "soort", "GEMEENTE")));

        assertThat(result)
                .contains("Gewijzigd: 1. Was al zo: 0. Geweigerd: 1.")
                .contains("Testdâm")
                .contains("Deze documenten ontbreken of zijn niet volledig: agreement.mutatieformulier.title.");
        assertThat(office.enablement.isEnabled(office.product.id(), STAD)).isTrue();
        assertThat(office.enablement.isEnabled(office.product.id(), DAM)).isFalse();
        assertThat(html(office.get(office.wit, "producten", Map.of("stand", "aan"))))
                .contains("Voorbeeldstad")
                .doesNotContain("Testdâm");
    }

    @Test
    void switchesOffOnlyAfterAQuestion() {
        office.sign(STAD);
        var form = new HashMap<>(
                Map.of("dienst", List.of("alleenverdieners"), "organisatie", List.of("GM9901", "GM9902")));
        office.postAll(office.wit, "producten/aan", form);

        assertThat(html(office.postAll(office.wit, "producten/uit", form)))
                .contains("U zet dit uit voor 2 organisaties");
        assertThat(office.enablement.isEnabled(office.product.id(), STAD)).isTrue();
        form.put("zeker", List.of("ja"));
        office.postAll(office.wit, "producten/uit", form);

        assertThat(office.enablement.isEnabled(office.product.id(), STAD)).isFalse();
        assertThat(html(office.post(office.wit, "producten/aan", Map.of("dienst", "alleenverdieners"))))
                .contains("Kies minstens één organisatie.");
    }

    @Test
    void aChangeFormGivesARoleOrSaysInDutchWhyNot() {
        Account anna = office.active("anna", "Anna", STAD);
        var form = new HashMap<>(Map.of(
                "organisatie", "GM9901",
                "product", "alleenverdieners",
                "wat", "geven",
                "persoon", anna.id().value(),
                "rol", "gebruikersbeheerder",
                "kenmerk", "MF-1",
                "datum", "2026-11-20",
                "hoedanigheid", "GEBRUIKERSBEHEERDER",
                "tekenaar", "A. Directeur"));
        assertThat(errors(office.post(office.wit, "mutatieformulieren/nieuw", form)))
                .containsExactly("Voor deze rol moet een leidinggevende of het college van B&W tekenen.");
        form.put("hoedanigheid", "COLLEGE_BW");
        assertThat(office.post(office.wit, "mutatieformulieren/nieuw", form))
                .isEqualTo(new View.Redirect("mutatieformulieren?organisatie=GM9901&gedaan=formulier"));
        assertThat(office.actorOf("rol-toegekend")).isEqualTo(office.wit.id().value());

        form.put("rol", "productbeheerder");
        form.put("hoedanigheid", "GEBRUIKERSBEHEERDER");
        form.put("account", anna.id().value());
        assertThat(errors(office.post(office.wit, "mutatieformulieren/nieuw", form)))
                .containsExactly("Niemand kan voor zichzelf tekenen.");
        form.put("rol", "aanleveraar");
        assertThat(errors(office.post(office.wit, "mutatieformulieren/nieuw", form)))
                .containsExactly("Kies een rol.");
        form.put("rol", "gebruikersbeheerder");
        form.put("wat", "nemen");
        office.post(office.wit, "mutatieformulieren/nieuw", form);

        assertThat(office.roles.of(anna.id())).isEmpty();
        assertThat(html(office.get(office.wit, "mutatieformulieren", Map.of("organisatie", "GM9901"))))
                .contains("Teruggenomen")
                .contains("Gegeven")
                .contains("Anna");
    }

    @Test
    void warnsOfTooFewPeople() {
        office.sign(STAD);
        office.enablement.enable(office.product.id(), STAD, "test");

        String warning = "product.title: 0 van de aanbevolen 2 met de rol role.productbeheerder.title";
        assertThat(html(office.get(office.wit, "mutatieformulieren", Map.of("organisatie", "GM9901"))))
                .contains(warning);
        assertThat(html(office.get(office.wit, "organisaties/GM9901"))).contains(warning);
    }

    @Test
    void findsAndHelpsPeople() {
        Account anna = office.active("anna", "Zoë Citroën", STAD);
        office.sessions.open(anna.id(), Assurance.PASSWORD);
        String address = "gebruikers/" + anna.id();
        assertThat(html(office.get(office.wit, "gebruikers", Map.of("zoek", "citroen"))))
                .contains("Zoë Citroën");
        assertThat(html(office.get(office.wit, address))).contains("Sessies beëindigen");

        office.post(office.wit, address + "/sessies", Map.of());
        assertThat(office.sessions.all()).isEmpty();
        assertThat(html(office.get(office.wit, address + "/deactiveren"))).contains("Zoë Citroën deactiveren");
        office.post(office.wit, address + "/deactiveren", Map.of());
        assertThat(office.accounts.find(anna.id()).orElseThrow().state()).isEqualTo(Account.State.DEACTIVATED);
        assertThat(office.actorOf("gebruiker-gedeactiveerd"))
                .isEqualTo(office.wit.id().value());
        office.post(office.wit, address + "/reactiveren", Map.of());
        assertThat(office.accounts.find(anna.id()).orElseThrow().state()).isNotEqualTo(Account.State.DEACTIVATED);
        assertThat(office.post(office.wit, address + "/ontgrendelen", Map.of()))
                .as("there is no way in by password")
                .isEqualTo(new View.NotFound());
        assertThat(office.post(office.wit, "gebruikers/" + office.wit.id() + "/deactiveren", Map.of()))
                .isInstanceOf(View.NotAllowed.class);
    }

    @Test
    void whoIsSwitchedOffHereComesBackWithoutRights() {
        Account anna = office.active("anna", "Anna", STAD);
        var form = new ChangeForm("MF-1", Office.SINCE, Capacity.LEIDINGGEVENDE, null, "A. Directeur");
        office.roles.grant(anna.id(), office.product.id(), "gebruikersbeheerder", STAD, form);
        Account other = office.active("ander", "A. Nder", STAD);
        for (Account one : List.of(anna, other)) {
            office.administrators.appoint(one.id(), Domain.ZORG, "test");
        }
        String address = "gebruikers/" + anna.id();
        assertThat(html(office.get(office.wit, address + "/deactiveren")))
                .contains("Alle rollen en het recht om gebruikers te beheren vervallen.");

        office.post(office.wit, address + "/deactiveren", Map.of());
        office.post(office.wit, address + "/reactiveren", Map.of());

        assertThat(office.roles.of(anna.id())).isEmpty();
        assertThat(office.administrators.of(anna.id())).isEmpty();
        assertThat(office.actorOf("rol-ingetrokken")).isEqualTo(office.wit.id().value());
        assertThat(office.actorOf("gebruikersbeheerder-ontslagen"))
                .isEqualTo(office.wit.id().value());
        assertThat(html(office.get(office.wit, address, Map.of("gedaan", "geheractiveerd"))))
                .contains("Rollen komen niet vanzelf terug.");
    }

    @Test
    void showsExportsAndChecksTheLog() throws IOException {
        office.post(
                office.wit,
                "organisaties/nieuw",
                Map.of("code", "GM9909", "naam", "Nieuwstad", "soort", "GEMEENTE", "vanaf", "2026-01-01"));
        assertThat(html(office.get(office.wit, "logboek", Map.of("zoek", "sdeskwit"))))
                .contains("organisatie-toegevoegd")
                .contains("W. de Wit")
                .doesNotContain("gebruiker-uitgenodigd");
        assertThat(html(office.get(office.wit, "logboek", Map.of("van", "2026-11-24"))))
                .contains("Niets gevonden");

        var file = (View.Download) office.post(office.wit, "logboek/csv", Map.of("organisatie", "GM9909"));
        var out = new ByteArrayOutputStream();
        file.content().writeTo(out);
        assertThat(file.name()).isEqualTo("logboek-2026-11-23.csv");
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"organisatie-toegevoegd\";\"DONE\";\"GM9909\"");
        assertThat(office.actorOf("logboek-uitgevoerd"))
                .isEqualTo(office.wit.id().value());
        assertThat(html(office.post(office.wit, "logboek/controle", Map.of()))).contains("De keten is heel");
    }

    @Test
    void tellsAdministratorsWhichDocumentKeepsAServiceShut() {
        Account clerk = office.active("klerk", "K. Lerk", STAD);
        assertThat(office.services.tabs(office.session(clerk))).isEmpty();
        office.administrators.appoint(clerk.id(), Domain.WERK_EN_INKOMEN, "test");

        assertThat(office.services.tabs(office.session(clerk))).containsExactly(new SectionTab("overzicht", 0, true));
        assertThat(html(office.services.show(office.asks(clerk, "overzicht"))))
                .contains("product.title staat nog uit voor Voorbeeldstad")
                .contains("agreement.mutatieformulier.title");
        office.sign(STAD);
        assertThat(html(office.services.show(office.asks(clerk, "overzicht"))))
                .contains("De servicedesk kan de dienst aanzetten.");
    }

    @Test
    void tellsWhoSignsChangeFormsToo() {
        Account signer = office.active("tekenaar", "T. Ekenaar", STAD);
        var form = new ChangeForm("MF-1", Office.SINCE, Capacity.LEIDINGGEVENDE, null, "A. Directeur");
        office.roles.grant(signer.id(), office.product.id(), "gebruikersbeheerder", STAD, form);

        assertThat(office.services.tabs(office.session(signer))).containsExactly(new SectionTab("overzicht", 0, true));
        assertThat(html(office.services.show(office.asks(signer, "overzicht"))))
                .contains("product.title staat nog uit voor Voorbeeldstad")
                .contains("agreement.mutatieformulier.title")
                .doesNotContain("Testdâm");
        office.administrators.appoint(signer.id(), Domain.WERK_EN_INKOMEN, "test");
        assertThat(html(office.services.show(office.asks(signer, "overzicht"))).split(">product.title staat nog uit"))
                .as("once")
                .hasSize(2);
    }

    @Test
    void theLastAdministratorIsNotSwitchedOffHere() {
        Account last = office.active("laatste", "L. Aatste", STAD);
        office.administrators.appoint(last.id(), Domain.ZORG, "test");
        assertThat(errors(office.post(office.wit, "gebruikers/" + last.id() + "/deactiveren", Map.of())))
                .anySatisfy(error -> assertThat(error).contains("laatste gebruikersbeheerder", "GM9901"));
        assertThat(office.accounts.find(last.id())).map(Account::state).contains(Account.State.ACTIVE);

        Account next = office.active("volgende", "V. Olgende", STAD);
        office.administrators.appoint(next.id(), Domain.ZORG, "test");
        office.post(office.wit, "gebruikers/" + last.id() + "/deactiveren", Map.of());
        assertThat(office.accounts.find(last.id())).map(Account::state).contains(Account.State.DEACTIVATED);
    }
}
