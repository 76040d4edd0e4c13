// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;

/** Messages of a municipality, as its system offers and reads them. */
final class Zorgberichten {
    static final ProductId ID = new ProductId("zorg-berichten");
    static final ProductId IWMO = new ProductId("iwmo");

    private static final String BERICHTEN = "/api/zorg-berichten/v1/berichten";
    /** Of a type whose content is nobody's business. */
    private static final String MESSAGE =
            "<b:Bericht xmlns:b=\"http://www.istandaarden.nl/ieb/4_0/wmo405/schema\"><b:A>a</b:A></b:Bericht>";

    private static final Pattern ID_OF = Pattern.compile("\"id\"\\s*:\\s*\"([a-z]{27})\"");

    private Zorgberichten() {}

    /** Offers one; answers the addresses at which its municipality reads it. */
    static List<String> offer(SystemCaller system, OrganisationId municipality) {
        HttpResponse<String> answer = system.call(
                "POST",
                BERICHTEN + "?gemeente=" + municipality + "&referentienummer=" + UUID.randomUUID(),
                "application/xml",
                MESSAGE);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Matcher id = ID_OF.matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        String one = BERICHTEN + "/" + id.group(1);
        return List.of(BERICHTEN + "?gemeente=" + municipality, one, one + "/inhoud");
    }
}
