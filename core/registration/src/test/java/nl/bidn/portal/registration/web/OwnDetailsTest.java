// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Registration.Field;
import nl.bidn.portal.identity.Registration.FieldFlaw;
import nl.bidn.portal.identity.Registration.Flaw;
import nl.bidn.portal.identity.Section.SectionTab;
import nl.bidn.portal.testkit.Shown;
import org.junit.jupiter.api.Test;

class OwnDetailsTest {
    private final FakeRegistration registration = new FakeRegistration();
    private final OwnDetails own = new OwnDetails(registration);
    private final Browser browser = new Browser(own);

    @Test
    void isForVerifiedPeopleAndReachedFromTheirDetails() {
        assertThat(own.id()).isEqualTo("persoonlijk");
        assertThat(own.forUnverified()).isFalse();
        assertThat(own.inMenu()).isFalse();
        assertThat(own.tabs(Browser.session(true))).containsExactly(new SectionTab("gegevens"));
    }

    @Test
    void mendsDetailsByTheSameRules() {
        assertThat(Shown.html(browser.get("gegevens")))
                .startsWith("Gegevens wijzigen\n")
                .contains("value=\"Vries\"")
                .doesNotContain("opgeslagen");

        assertThat(browser.post("gegevens", Map.of("achternaam", "Jansen")))
                .isEqualTo(new View.Redirect("gegevens?opgeslagen=ja"));

        assertThat(registration.told.details().lastName()).isEqualTo("Jansen");
        assertThat(registration.told.newsletter()).isFalse();
        assertThat(Shown.html(browser.get("gegevens", "", Map.of("opgeslagen", "ja"))))
                .contains("Uw gegevens zijn opgeslagen");
    }

    @Test
    void saysWhatMustBeMended() {
        registration.flaws.add(new FieldFlaw(Field.EMAIL, Flaw.MALFORMED));

        var view = (View.Invalid) browser.post("gegevens", Map.of("e-mailadres", "jan@"));

        assertThat(view.errors()).extracting(View.FieldError::field).containsExactly("e-mailadres");
        assertThat(Shown.html(view)).contains("value=\"jan@\"").contains("Dit is geen e-mailadres.");
    }
}
