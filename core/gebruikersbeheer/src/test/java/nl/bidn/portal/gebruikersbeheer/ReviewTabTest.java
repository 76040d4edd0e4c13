// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccessReviews;
import nl.bidn.portal.identity.AccessReviews.Decision;
import nl.bidn.portal.identity.AccessReviews.Review;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.UserManagement.User;
import org.junit.jupiter.api.Test;

/** The page on which rights are looked at once a year. */
class ReviewTabTest extends SectionBase {
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
