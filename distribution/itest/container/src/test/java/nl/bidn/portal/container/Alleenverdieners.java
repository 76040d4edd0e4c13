// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;

/** Does what the Belastingdienst does: delivers a list of households to a municipality. */
final class Alleenverdieners {
    static final ProductId ID = new ProductId("alleenverdieners");
    private static final OrganisationId SUPPLIER = new OrganisationId("TESTDIENST");
    /** Of the system that delivers. */
    static final String OIN = "00000099000000091000";
    /** A test number: passes the 11-test, was never issued. */
    private static final String BSN = "999900006";

    private Alleenverdieners() {}

    /** @return the id of the delivery */
    static String deliver(Portal portal, OrganisationId municipality) {
        LocalDate today = LocalDate.now(portal.service(Clock.class));
        Organisations organisations = portal.service(Organisations.class);
        if (organisations.find(SUPPLIER).isEmpty()) {
            organisations.add(SUPPLIER, OrganisationType.KETENPARTNER, "Testdienst", today.minusYears(1));
        }
        portal.service(Roles.class).grantSystem(OIN, "Test", SUPPLIER, ID, supplierRole(portal));
        String id = id();
        HttpResponse<String> answer = SystemCaller.withOin(portal, OIN)
                .call("POST", "/api/alleenverdieners/v1/leveringen", "text/csv", list(id, municipality, today));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return id;
    }

    private static String supplierRole(Portal portal) {
        return portal.products().find(ID).orElseThrow().roles().stream()
                .filter(role -> role.kind() == RoleKind.SUPPLIER)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String list(String id, OrganisationId municipality, LocalDate today) {
        String code = municipality.value().replace("GM", "");
        return String.join(
                "\n", "levering;" + id + ";" + today.getYear() + ";1", "gemeentecode;bsn", code + ";" + BSN, "");
    }

    /** Without digits, as nine of them in a row are refused. */
    private static String id() {
        return "T-" + UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
    }
}
