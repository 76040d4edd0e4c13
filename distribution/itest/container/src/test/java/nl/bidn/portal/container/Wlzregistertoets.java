// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;

/** What Wlz-Registertoets keeps for an organisation that has a system. */
final class Wlzregistertoets {
    static final ProductId ID = new ProductId("wlz-registertoets");

    private static final String REST = "/api/wlz-registertoets/v1/";
    private static final String BSN = "999900006";

    private Wlzregistertoets() {}

    /** Has something kept by one of its interfaces; answers the addresses at which its owner reads that. */
    static List<String> keep(Endpoint.Rest endpoint, SystemCaller system, OrganisationId owner) {
        String door = REST + endpoint.path();
        return switch (endpoint.path()) {
            // of an answer nothing is kept
            case "toetsen" -> List.of();
            case "registerleveringen" -> {
                made(system, door, "{\"leveringId\":\"isolation-" + owner + "\"}");
                yield List.of(door + "/isolation-" + owner);
            }
            case "signaal-clienten" -> {
                made(system, door, "{\"organisatie\":\"" + owner + "\",\"bsn\":\"" + BSN + "\"}");
                yield List.of(door + "?organisatie=" + owner);
            }
            case "signalen" -> List.of(door + "?organisatie=" + owner);
            default -> throw new AssertionError("say here what " + endpoint.path() + " keeps");
        };
    }

    private static void made(SystemCaller system, String door, String json) {
        HttpResponse<String> answer = system.call("POST", door, "application/json", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
