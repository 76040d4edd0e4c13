// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.servicedesk.web.Office.STAD;
import static nl.bidn.portal.servicedesk.web.Office.errors;
import static nl.bidn.portal.testkit.Shown.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AdministratorRegistrations.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One officer registers and links, another one releases. */
class FourEyesTest {
    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private static Map<String, String> form() {
        return new HashMap<>(Map.of(
                "organisatie", "GM9901",
                "domein", "WERK_EN_INKOMEN",
                "naam", "K. Lerk",
                "email", "klerk@voorbeeld.nl",
                "kenmerk", "AG-1",
                "datum", "2026-11-20",
                "tekenaar", "A. Directeur",
                "hoedanigheid", "LEIDINGGEVENDE"));
    }

    private String register() {
        office.post(office.blauw, "beheerders/nieuw", form());
        return office.registrations.open().get(0).id();
    }

    @Test
    void whoRegisteredOrLinkedCannotRelease() {
        Account clerk = office.active("klerk", "K. Lerk", STAD);
        String id = register();
        assertThat(html(office.get(office.blauw, "beheerders")))
                .contains("K. Lerk")
                .contains("Koppel eerst");
        assertThat(errors(office.post(office.wit, "beheerders/" + id + "/vrijgeven", Map.of())))
                .containsExactly("Koppel eerst de persoon die met eHerkenning is binnengekomen.");

        office.post(
                office.blauw,
                "beheerders/" + id + "/koppelen",
                Map.of("persoon", clerk.id().value()));
        assertThat(html(office.get(office.blauw, "beheerders/" + id)))
                .contains("Vier ogen")
                .doesNotContain("/vrijgeven\"");
        assertThat(errors(office.post(office.blauw, "beheerders/" + id + "/vrijgeven", Map.of())))
                .containsExactly(
                        "Vier ogen: u hebt dit zelf geregistreerd of gekoppeld. Een collega moet het vrijgeven.");
        assertThat(office.administrators.of(clerk.id())).isEmpty();

        assertThat(html(office.get(office.wit, "beheerders"))).contains("U kunt dit vrijgeven.");
        assertThat(html(office.get(office.wit, "beheerders/" + id))).contains("/vrijgeven\"");
        assertThat(office.post(office.wit, "beheerders/" + id + "/vrijgeven", Map.of()))
                .isEqualTo(new View.Redirect("beheerders/" + id + "?gedaan=aangesteld"));
        assertThat(office.administrators.at(STAD, Domain.WERK_EN_INKOMEN)).containsExactly(clerk);
        assertThat(office.registrations.find(id).orElseThrow().state()).isEqualTo(State.APPOINTED);
    }

    @Test
    void withdraws() {
        String id = register();

        office.post(office.wit, "beheerders/" + id + "/intrekken", Map.of());

        assertThat(office.registrations.open()).isEmpty();
        assertThat(office.post(office.wit, "beheerders/" + id + "/intrekken", Map.of()))
                .isEqualTo(new View.NotFound());
    }

    @Test
    void asksForAGoodForm() {
        var form = form();
        form.put("tekenaar", "k. lerk");
        form.put("email", "geen");
        form.put("datum", "2026-11-24");

        assertThat(errors(office.post(office.blauw, "beheerders/nieuw", form)))
                .containsExactly(
                        "Dit is geen e-mailadres.",
                        "De datum van de handtekening ligt in de toekomst.",
                        "Niemand kan voor zichzelf tekenen.");
        assertThat(errors(office.post(office.blauw, "beheerders/nieuw", Map.of())))
                .hasSize(8);
        assertThat(office.registrations.open()).isEmpty();
    }

    @Test
    void linksOnlyWhoCanBeLinked() {
        String id = register();

        assertThat(errors(office.post(
                        office.blauw,
                        "beheerders/" + id + "/koppelen",
                        Map.of("persoon", office.wit.id().value()))))
                .containsExactly("Kies een persoon.");
    }

    @Test
    void isGoneWithTheService() {
        office.section.unbindRegistrations(office.registrations);

        assertThat(office.get(office.wit, "beheerders")).isEqualTo(new View.NotFound());
        assertThat(office.section.tabs(office.session(office.wit))).hasSize(7);
    }
}
