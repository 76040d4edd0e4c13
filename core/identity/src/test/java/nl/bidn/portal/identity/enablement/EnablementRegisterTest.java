// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.enablement;

import static nl.bidn.portal.identity.FakeProduct.FORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.identity.Enablement.Enabled;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.RoomTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnablementRegisterTest extends RoomTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final FakeProduct free = FakeProduct.named("vrij");
    private final FakeProduct signed =
            new FakeProduct("getekend", Assurance.PASSWORD, Set.of(OrganisationType.GEMEENTE), List.of(FORM));
    private OrganisationId here = new OrganisationId("GM9001");

    @BeforeEach
    void addPlayers() {
        node.products.install(free);
        node.products.install(signed);
        here = node.municipality("GM9001");
    }

    @Test
    void switchesOnAndOffOnce() {
        node.enablement.enable(free.id(), here, "test");
        node.enablement.enable(free.id(), here, "test");

        assertThat(node.enablement.isEnabled(free.id(), here)).isTrue();
        assertThat(node.enablement.isEnabled(signed.id(), here)).isFalse();
        assertThat(node.enablement.all()).containsExactly(new Enabled(free.id(), here, clock.instant()));
        node.enablement.disable(free.id(), here, "test");
        node.enablement.disable(free.id(), here, "test");

        assertThat(node.enablement.all()).isEmpty();
        assertThat(free.hooks).containsExactly("enabled GM9001", "disabled GM9001");
    }

    @Test
    void whoActsForAMunicipalityMakesItTakePart() {
        OrganisationId actor = node.organisation("GR-TEST", OrganisationType.SAMENWERKINGSVERBAND);
        node.enablement.enable(free.id(), actor, "test");
        assertThat(node.enablement.takesPart(free.id(), here)).isFalse();

        node.organisations.mandate(actor, here, TODAY, TODAY.plusDays(1));

        assertThat(node.enablement.takesPart(free.id(), here)).isTrue();
        assertThat(node.enablement.takesPart(signed.id(), here)).isFalse();
        assertThat(node.enablement.isEnabled(free.id(), here)).isFalse();
    }

    @Test
    void needsTheCompleteForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.enablement.enable(signed.id(), here, "test"))
                .withMessageContaining("no complete [mutatieformulier] of GM9001");
        record(false);
        assertThatIllegalArgumentException().isThrownBy(() -> node.enablement.enable(signed.id(), here, "test"));

        record(true);
        node.enablement.enable(signed.id(), here, "test");

        assertThat(node.enablement.isEnabled(signed.id(), here)).isTrue();
    }

    private void record(boolean complete) {
        node.enablement.recordAgreement(signed.id(), here, FORM, "MF-1", TODAY, "B. Urgemeester", complete, "test");
    }

    @Test
    void theFormIsThatOfTheOrganisationItself() {
        record(true);
        OrganisationId there = node.municipality("GM9002");

        assertThatIllegalArgumentException().isThrownBy(() -> node.enablement.enable(signed.id(), there, "test"));
    }

    @Test
    void refusesAForm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.enablement.recordAgreement(
                        signed.id(), here, FORM, "MF-1", TODAY.plusDays(1), "Naam", true, "test"))
                .withMessageContaining("in the future");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        node.enablement.recordAgreement(signed.id(), here, FORM, " ", TODAY, "Naam", true, "test"))
                .withMessageContaining("reference");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.enablement.recordAgreement(
                        signed.id(), here, new Agreement("ander"), "MF", TODAY, "Naam", true, "test"))
                .withMessageContaining("not for 'ander'");
    }

    @Test
    void refusesOthersThanTheAudience() {
        OrganisationId creditor = node.organisation("SCHULDEISER", OrganisationType.SCHULDEISER);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.enablement.enable(free.id(), creditor, "test"))
                .withMessage("Product vrij is for [GEMEENTE, SAMENWERKINGSVERBAND], and SCHULDEISER is a SCHULDEISER");
    }

    @Test
    void refusesTheUnknownAndTheEnded() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> node.enablement.enable(FakeProduct.named("weg").id(), here, "test"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.enablement.enable(free.id(), new OrganisationId("GM9999"), "test"));
        node.organisations.end(here, TODAY, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.enablement.enable(free.id(), here, "test"))
                .withMessageContaining("does not exist");
    }

    @Test
    void countsNoMoreFromTheDayOnWhichTheOrganisationEnds() {
        node.enablement.enable(free.id(), here, "test");
        node.organisations.end(here, TODAY.plusDays(1), null);
        assertThat(node.enablement.isEnabled(free.id(), here)).isTrue();

        clock.forward(java.time.Duration.ofDays(1));

        assertThat(node.enablement.isEnabled(free.id(), here)).isFalse();
    }

    @Test
    void anExceptionOfTheHookUndoesTheSwitch() {
        free.inHook = () -> {
            throw new IllegalStateException("no");
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.enablement.enable(free.id(), here, "test"))
                .withMessageContaining("failed in its hook 'enabled'");

        assertThat(node.enablement.isEnabled(free.id(), here)).isFalse();
        assertThat(free.failures).containsExactly("hook enabled: IllegalStateException");
        assertThat(node.auditLog.last(10, "product-ingeschakeld", "")).isEmpty();
    }

    @Test
    void whatTheHookWritesBelongsToTheTransaction() {
        free.inHook = () -> database.transactions().afterCommit(() -> free.hooks.add("committed"));

        node.enablement.enable(free.id(), here, "test");

        assertThat(free.hooks).containsExactly("enabled GM9001", "committed");
    }

    @Test
    void comesBackWithTheProduct() {
        node.enablement.enable(free.id(), here, "test");
        node.products.remove(free.id());
        assertThat(node.enablement.isEnabled(free.id(), here)).isTrue();

        node.enablement.disable(free.id(), here, "test");

        assertThat(free.hooks).containsExactly("enabled GM9001");
    }
}
