// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import static nl.bidn.portal.servicedesk.web.Office.STAD;
import static nl.bidn.portal.servicedesk.web.Office.errors;
import static nl.bidn.portal.testkit.Shown.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.identity.OinRegister.Answer;
import nl.bidn.portal.identity.OinRegister.Outcome;
import nl.bidn.portal.values.Oin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Diensten, mandates of providers and OINs on the page of an organisation. */
class DienstenPageTest {
    private static final OrganisationId HULP = new OrganisationId("SHV-HULP");
    private static final String OIN = "00000099000000001000";
    private static final Map<String, String> TOEGANG = Map.of("product", "alleenverdieners", "dienst", "toegang");

    private final Office office = new Office();

    @BeforeEach
    void enable() {
        office.product.open("toegang");
        office.organisations.add(HULP, OrganisationType.SCHULDHULPVERLENER, "Schuldhulp Voorbeeld", Office.SINCE);
        for (OrganisationId one : Set.of(STAD, HULP)) {
            office.enablement.recordAgreement(
                    office.product.id(), one, OneProduct.FORM, "F-1", LocalDate.of(2026, 1, 1), "B.", true, "test");
            office.enablement.enable(office.product.id(), one, "test");
        }
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String page(OrganisationId organisation) {
        return html(office.get(office.wit, "organisaties/" + organisation + "/diensten"));
    }

    private View post(OrganisationId organisation, String act, Map<String, String> values) {
        return office.post(office.wit, "organisaties/" + organisation + "/" + act, values);
    }

    private static View back(OrganisationId organisation, String done) {
        return new View.Redirect("organisaties/" + organisation + "/diensten?gedaan=" + done);
    }

    private Machtiging mandate() {
        return office.machtigingen.register(
                STAD, HULP, office.product.id(), Set.of("toegang"), Office.SINCE, null, "MA-7", "test");
    }

    @Test
    void switchesADienstOnAndOff() {
        assertThat(html(office.get(office.wit, "organisaties/GM9901"))).contains("organisaties/GM9901/diensten");
        assertThat(page(STAD)).contains("dienst.toegang.title", "dienst-aan", "Zet aan");
        assertThat(post(STAD, "dienst-aan", TOEGANG)).isEqualTo(back(STAD, "dienst-aan"));
        assertThat(page(STAD)).contains("dienst-uit", "Zet uit");
        assertThat(office.actorOf("dienst-ingeschakeld"))
                .isEqualTo(office.wit.id().value());
        assertThat(post(STAD, "dienst-uit", TOEGANG)).isEqualTo(back(STAD, "dienst-uit"));
        assertThat(office.diensten.all()).isEmpty();
    }

    @Test
    void saysWhyAProviderCannotHaveADienst() {
        View refused = post(HULP, "dienst-aan", TOEGANG);
        assertThat(errors(refused))
                .containsExactly("Organisatie SHV-HULP heeft vandaag geen machtiging voor deze dienst.");
        assertThat(html(refused)).contains("heeft vandaag geen machtiging");
        mandate();
        assertThat(post(HULP, "dienst-aan", TOEGANG)).isEqualTo(back(HULP, "dienst-aan"));
    }

    @Test
    void stopsAMandateOfTheOrganisationAlone() {
        Machtiging given = mandate();
        post(HULP, "dienst-aan", TOEGANG);
        assertThat(page(STAD)).contains("Schuldhulp Voorbeeld", "MA-7", "Stop nu");
        assertThat(page(HULP)).contains("Voorbeeldstad", "MA-7");
        Map<String, String> which = Map.of("machtiging", given.id());
        assertThat(post(Office.DAM, "machtiging-einde", which)).isInstanceOf(View.Invalid.class);
        assertThat(post(STAD, "machtiging-einde", which)).isEqualTo(back(STAD, "machtiging-einde"));
        assertThat(page(STAD)).contains("Voorbij").doesNotContain("Stop nu");
        assertThat(page(HULP)).contains("Aan, maar geldt vandaag niet");
        assertThat(errors(post(STAD, "machtiging-einde", which))).isNotEmpty();
    }

    @Test
    void recordsAnOinAndSaysWhatTheRegisterSays() {
        Map<String, String> form = Map.of("afdeling", "SCHULDHULPVERLENING", "oin", "00000099 000000001 000");
        assertThat(post(STAD, "oin", form)).isEqualTo(back(STAD, "oin"));
        assertThat(office.oins.oin(STAD, Department.SCHULDHULPVERLENING)).contains(OIN);
        assertThat(page(STAD)).contains("Schuldhulpverlening: " + OIN);
        assertThat(errors(post(STAD, "oin", Map.of("afdeling", "PARTICIPATIE", "oin", OIN))))
                .containsExactly("OIN " + OIN + " is al van de afdeling schuldhulpverlening van organisatie GM9901."
                        + " Elke afdeling heeft een eigen nummer.");

        office.section.bindRegister(oin -> new Answer(Outcome.NOT_FOUND, ""));
        assertThat(post(STAD, "oin", Map.of("afdeling", "geheel", "oin", "00000099000000002000")))
                .isEqualTo(back(STAD, "oin&register=NOT_FOUND"));
        assertThat(html(office.get(
                        office.wit, "organisaties/GM9901/diensten", Map.of("gedaan", "oin", "register", "NOT_FOUND"))))
                .contains("Het register van Logius kent het nummer niet");

        assertThat(post(STAD, "oin-weg", Map.of("afdeling", "SCHULDHULPVERLENING")))
                .isEqualTo(back(STAD, "oin-weg"));
        assertThat(office.oins.find(Oin.of(OIN))).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAnOin() {
        assertThat(errors(post(STAD, "oin", Map.of("afdeling", "geheel", "oin", "0000009900000000100"))))
                .containsExactly("Een OIN heeft twintig cijfers. Dit nummer is te kort.");
        assertThat(errors(post(STAD, "oin", Map.of("afdeling", "geheel", "oin", "00000001002220648000"))))
                .containsExactly("Dit nummer klopt niet. Kijk of u een cijfer verkeerd hebt getypt.");
        assertThat(errors(post(STAD, "oin", Map.of("afdeling", "x"))))
                .containsExactly("Kies voor wie het nummer is.", "Vul een OIN in.");
    }

    @Test
    void isForOfficersAlone() {
        var other = office.active("anders", "Anders", STAD);
        assertThat(office.get(other, "organisaties/GM9901/diensten")).isEqualTo(new View.NotFound());
        assertThat(office.post(other, "organisaties/GM9901/dienst-aan", TOEGANG))
                .isEqualTo(new View.NotFound());
        assertThat(office.diensten.all()).isEmpty();
    }
}
