// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.machtigingen;

import static nl.bidn.portal.identity.FakeProduct.CONFIGURE;
import static nl.bidn.portal.identity.FakeProduct.EXCHANGE;
import static nl.bidn.portal.identity.FakeProduct.FETCH;
import static nl.bidn.portal.identity.FakeProduct.FETCHING;
import static nl.bidn.portal.identity.FakeProduct.LOOK;
import static nl.bidn.portal.identity.FakeProduct.LOOKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Mandates.Mandate;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MachtigingRegisterTest extends ProviderRoom {
    /** From nine in the morning in the Netherlands. */
    private static final Duration UNTIL_JUST_BEFORE_MIDNIGHT =
            Duration.ofHours(15).minusMinutes(1);

    @Test
    void aProviderReachesAMunicipalityForWhatItIsMandatedToAndHasSwitchedOn() {
        assertThat(may(FETCH)).isEmpty();
        Machtiging machtiging = mandate(stad, TODAY, null, FETCHING, LOOKING);
        assertThat(may(FETCH)).as("not switched on").isEmpty();

        on(FETCHING);
        assertThat(may(FETCH)).as("not for the provider itself").containsExactly(stad);
        assertThat(may(LOOK)).isEmpty();
        assertThat(may(EXCHANGE)).as("of no dienst").containsExactly(provider);
        assertThat(ids(node.access.organisations(session(node)))).containsExactly(stad, provider);
        assertThat(via(FETCH, stad)).contains(provider);
        assertThat(via(FETCH, dorp)).isEmpty();
        assertThat(via(EXCHANGE, provider)).isEmpty();
        assertThat(ids(gate(node).organisationsFor(FETCH))).containsExactly(stad);
        assertThat(gate(node).via(FETCH, stad))
                .hasValueSatisfying(o -> assertThat(o.id()).isEqualTo(provider));

        node.machtigingen.end(machtiging.id(), TODAY, "test");
        assertThat(may(FETCH)).isEmpty();
        assertThat(gate(node).may(FETCH)).isFalse();
        assertThat(ids(node.access.organisations(session(node)))).containsExactly(provider);
    }

    @Test
    void aPermissionOfTwoDienstenCountsWhereOneOfThemIsOn() {
        product.having(Dienst.of(FETCHING, FETCH, EXCHANGE), Dienst.of(LOOKING, LOOK, EXCHANGE));
        mandate(stad, TODAY, null, FETCHING, LOOKING);
        assertThat(may(EXCHANGE)).isEmpty();

        on(LOOKING);
        assertThat(may(EXCHANGE)).containsExactly(stad);
        assertThat(may(FETCH)).isEmpty();

        on(FETCHING);
        assertThat(may(EXCHANGE)).containsExactly(stad);
    }

    @Test
    void theDayAfterTheLastNobodyMayWithoutAnythingBeingDone() {
        mandate(stad, TODAY, TODAY.plusDays(1));
        mandate(dorp, TODAY.plusDays(1), null);
        on(FETCHING);
        clock.forward(UNTIL_JUST_BEFORE_MIDNIGHT);
        signIn();
        assertThat(may(FETCH)).containsExactly(stad);
        assertThat(ids(gate(node).organisationsFor(FETCH))).containsExactly(stad);
        clock.forward(Duration.ofMinutes(2));
        assertThat(may(FETCH)).as("in the same session").containsExactly(dorp);
        assertThat(ids(gate(node).organisationsFor(FETCH))).containsExactly(dorp);
    }

    @Test
    void theMunicipalityNeedsTheProductAndKeepsItsOwnRights() {
        mandate(stad, TODAY, null);
        on(FETCHING);
        var piet = node.active("piet", stad);
        grant(piet.id(), FakeProduct.USER, stad);
        node.diensten.enable(product.id(), FETCHING, stad, "test");
        node.enablement.disable(product.id(), stad, "test");
        assertThat(may(FETCH)).as("it is the controller").isEmpty();

        node.enablement.enable(product.id(), stad, "test");
        assertThat(may(FETCH))
                .as("whether or not the municipality has the dienst")
                .containsExactly(stad);
        assertThat(node.diensten.of(stad)).as("went with the product").isEmpty();
    }

    @Test
    void aMandateReachesNothingOfOtherProvidersMunicipalitiesAndDiensten() {
        mandate(stad, TODAY, null);
        on(FETCHING);
        node.machtigingen.register(dorp, other, product.id(), Set.of(FETCHING, LOOKING), TODAY, null, "M-2", "test");
        node.diensten.enable(product.id(), LOOKING, other, "test");
        assertThat(may(FETCH)).containsExactly(stad);
        assertThat(may(LOOK)).isEmpty();
        assertThat(may(CONFIGURE)).isEmpty();
        assertThat(node.machtigingen.covers(product.id(), FETCHING, dorp, provider))
                .isFalse();
        assertThat(node.machtigingen.covers(product.id(), FETCHING, dorp, other))
                .isTrue();
    }

    @Test
    void productsAndPagesReadWhatIsOnRecord() {
        Machtiging first = mandate(stad, TODAY.minusDays(9), TODAY.minusDays(2));
        Machtiging second = mandate(stad, TODAY, null, FETCHING, LOOKING);
        assertThat(node.machtigingen.of(stad)).containsExactly(second, first);
        assertThat(node.machtigingen.of(provider)).containsExactly(second, first);
        assertThat(node.machtigingen.of(dorp)).isEmpty();
        assertThat(node.machtigingen.mandatesOf(product.id(), stad))
                .extracting(Mandate::from)
                .containsExactly(TODAY, TODAY.minusDays(9));
        assertThat(node.machtigingen.mandatesOf(new ProductId("ander"), stad)).isEmpty();
        assertThat(node.auditLog.last(9, "machtiging-vastgelegd", stad.value()))
                .extracting(AuditLog.Line::detail)
                .anySatisfy(detail -> assertThat(detail)
                        .contains("SHV-1", "inziendienst ophaaldienst", "vanaf 2026-11-23", "M-2026-1"));
    }

    @Test
    void refusesWhatIsNoMandate() {
        refuses(Why.WRONG_TYPE, () -> give(provider, other, TODAY, null, FETCHING));
        refuses(Why.WRONG_TYPE, () -> give(stad, dorp, TODAY, null, FETCHING));
        refuses(Why.WRONG_TYPE, () -> give(stad, stad, TODAY, null, FETCHING));
        refuses(Why.NO_ORGANISATION, () -> give(new OrganisationId("GM0000"), provider, TODAY, null, FETCHING));
        refuses(Why.NO_DIENST_NAMED, () -> give(stad, provider, TODAY, null));
        refuses(Why.NO_DIENST, () -> give(stad, provider, TODAY, null, FETCHING, "anders"));
        refuses(Why.MANDATE_ENDS_BEFORE_IT_BEGAN, () -> give(stad, provider, TODAY, TODAY, FETCHING));
        refuses(
                Why.MANDATE_BY_PROVIDER,
                () -> node.machtigingen.register(
                        stad,
                        provider,
                        product.id(),
                        Set.of(FETCHING),
                        TODAY,
                        null,
                        "M-1",
                        jan.id().value()));
        refuses(
                Why.REFERENCE,
                () -> node.machtigingen.register(
                        stad, provider, product.id(), Set.of(FETCHING), TODAY, null, " ", "test"));
        refuses(
                Why.NO_PRODUCT,
                () -> node.machtigingen.register(
                        stad, provider, new ProductId("weg"), Set.of(FETCHING), TODAY, null, "M-1", "test"));
        var plain = FakeProduct.named("gewoon");
        node.products.install(plain);
        refuses(
                Why.NO_PROVIDERS,
                () -> node.machtigingen.register(
                        stad, provider, plain.id(), Set.of(FETCHING), TODAY, null, "M-1", "test"));
        assertThat(node.machtigingen.all()).isEmpty();
    }

    @Test
    void endsOnceAndNotInThePast() {
        Machtiging machtiging = mandate(stad, TODAY, TODAY.plusDays(9));
        refuses(Why.MANDATE_END_PAST, () -> node.machtigingen.end(machtiging.id(), TODAY.minusDays(1), "test"));
        refuses(Why.MANDATE_ENDED, () -> node.machtigingen.end(machtiging.id(), TODAY.plusDays(9), "test"));
        refuses(Why.NO_MANDATE, () -> node.machtigingen.end("onbekend", TODAY, "test"));
        node.machtigingen.end(machtiging.id(), TODAY.plusDays(3), "test");
        node.machtigingen.end(machtiging.id(), TODAY, "test");
        refuses(Why.MANDATE_ENDED, () -> node.machtigingen.end(machtiging.id(), TODAY, "test"));
        assertThat(node.machtigingen.all()).singleElement().satisfies(ended -> {
            assertThat(ended.until()).isEqualTo(TODAY);
            assertThat(ended.holdsOn(TODAY)).isFalse();
        });
    }

    @Test
    void oneThatHasNotBegunNeverWill() {
        Machtiging machtiging = mandate(stad, TODAY.plusDays(5), null);
        node.machtigingen.end(machtiging.id(), TODAY, "test");
        on(LOOKING, mandate(dorp, TODAY, null, LOOKING));
        clock.forward(Duration.ofDays(6));
        signIn();
        assertThat(may(FETCH)).isEmpty();
    }

    @Test
    void aSamenwerkingsverbandGivesOneForItselfAlone() {
        OrganisationId regeling = node.organisation("GR-TEST", OrganisationType.SAMENWERKINGSVERBAND);
        node.organisations.mandate(regeling, dorp, TODAY.minusDays(9), null);
        node.enablement.enable(product.id(), regeling, "test");
        mandate(regeling, TODAY, null);
        on(FETCHING);
        assertThat(may(FETCH)).containsExactly(regeling);
    }

    @Test
    void removesThoseThatEndedSevenYearsAgo() {
        mandate(stad, TODAY.minusDays(9), TODAY);
        mandate(dorp, TODAY, null);
        clock.forward(Duration.ofDays(7 * 365));
        assertThat(node.removeOldRights.run(clock)).contains(" 0 mandates of providers");
        clock.forward(Duration.ofDays(3));
        assertThat(node.removeOldRights.run(clock)).contains(" 1 mandates of providers");
        assertThat(anotherNode().machtigingen.all())
                .extracting(Machtiging::municipality)
                .containsExactly(dorp);
    }

    private void on(String dienst, Machtiging covered) {
        assertThat(covered.diensten()).contains(dienst);
        on(dienst);
    }

    private void give(
            OrganisationId municipality,
            OrganisationId to,
            LocalDate from,
            @Nullable LocalDate until,
            String... diensten) {
        node.machtigingen.register(municipality, to, product.id(), Set.of(diensten), from, until, "M-1", "test");
    }

    private static void refuses(Why why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
