// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.enablement;

import static nl.bidn.portal.identity.FakeProduct.EXCHANGE;
import static nl.bidn.portal.identity.FakeProduct.FETCH;
import static nl.bidn.portal.identity.FakeProduct.FETCHING;
import static nl.bidn.portal.identity.FakeProduct.LOOKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.AuditLog;
import nl.bidn.portal.identity.Diensten.Enabled;
import nl.bidn.portal.identity.FakeProduct;
import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.identity.Refused.Why;
import nl.bidn.portal.identity.machtigingen.ProviderRoom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DienstRegisterTest extends ProviderRoom {
    private List<OrganisationId> fetches(String user, OrganisationId at) {
        var account = node.active(user, at);
        grant(account.id(), FakeProduct.USER, at);
        String token = node.sessions.open(account.id(), Assurance.PASSWORD);
        var caller = node.access.person(node.sessions.find(token, false).orElseThrow(), product);
        assertThat(ids(caller.organisationsFor(EXCHANGE)))
                .as("named by no dienst")
                .contains(at);
        return ids(caller.organisationsFor(FETCH));
    }

    private void switchOn(String dienst, OrganisationId at) {
        node.diensten.enable(product.id(), dienst, at, "test");
    }

    @Test
    void whatADienstNamesCountsOnlyWhereItIsOn() {
        assertThat(fetches("anna", stad)).isEmpty();
        switchOn(LOOKING, stad);
        assertThat(fetches("ben", stad)).isEmpty();
        switchOn(FETCHING, stad);
        switchOn(FETCHING, stad);
        assertThat(fetches("cor", stad)).containsExactly(stad);
        assertThat(fetches("dirk", dorp)).isEmpty();
        assertThat(node.diensten.of(stad)).extracting(Enabled::dienst).containsExactly(LOOKING, FETCHING);
        assertThat(node.diensten.isOn(product.id(), FETCHING, stad)).isTrue();
        assertThat(node.diensten.isOn(product.id(), FETCHING, dorp)).isFalse();

        node.diensten.disable(product.id(), FETCHING, stad, "test");
        node.diensten.disable(product.id(), FETCHING, stad, "test");
        assertThat(fetches("eva", stad)).isEmpty();
        assertThat(details("dienst-ingeschakeld"))
                .containsExactlyInAnyOrder("dienst ophaaldienst", "dienst inziendienst");
        assertThat(details("dienst-uitgeschakeld")).containsExactly("dienst ophaaldienst");
    }

    private List<String> details(String action) {
        return node.auditLog.last(9, action, stad.value()).stream()
                .map(AuditLog.Line::detail)
                .toList();
    }

    @Test
    void atASamenwerkingsverbandItCountsForItsMunicipalities() {
        OrganisationId regeling = node.organisation("GR-TEST", OrganisationType.SAMENWERKINGSVERBAND);
        node.organisations.mandate(regeling, dorp, TODAY, null);
        node.enablement.enable(product.id(), regeling, "test");
        switchOn(FETCHING, dorp);
        assertThat(fetches("anna", regeling)).isEmpty();
        switchOn(FETCHING, regeling);
        assertThat(fetches("ben", regeling)).containsExactly(dorp, regeling);
    }

    @Test
    void goesWithTheProductAndComesNotBackWithIt() {
        switchOn(FETCHING, stad);
        switchOn(FETCHING, dorp);
        node.enablement.disable(product.id(), stad, "test");
        assertThat(details("product-uitgeschakeld")).containsExactly("met diensten ophaaldienst");
        node.enablement.enable(product.id(), stad, "test");
        assertThat(node.diensten.all()).extracting(Enabled::organisation).containsExactly(dorp);
        assertThat(fetches("anna", stad)).isEmpty();
    }

    @Test
    void aProviderHasOneWhileAMandateCoversIt() {
        refuses(Why.DIENST_WITHOUT_MANDATE, () -> on(FETCHING));
        mandate(stad, TODAY.plusDays(1), null);
        mandate(stad, TODAY.minusDays(1), TODAY);
        refuses(Why.DIENST_WITHOUT_MANDATE, () -> on(FETCHING));
        var machtiging = mandate(stad, TODAY, null);
        on(FETCHING);
        refuses(Why.DIENST_WITHOUT_MANDATE, () -> on(LOOKING));
        assertThat(node.diensten.isOn(product.id(), FETCHING, provider)).isTrue();

        node.machtigingen.end(machtiging.id(), TODAY, "test");
        assertThat(node.diensten.isOn(product.id(), FETCHING, provider)).isFalse();
        assertThat(node.diensten.of(provider))
                .as("it stays switched on, and counts for nothing")
                .hasSize(1);
    }

    @Test
    void countsTheMandateOfTheSameTransaction() {
        database.transactions().run(() -> {
            node.machtigingen.register(stad, provider, product.id(), Set.of(FETCHING), TODAY, null, "M-1", "test");
            on(FETCHING);
        });
        assertThat(may(FETCH)).containsExactly(stad);
    }

    @Test
    void refusesWhatCannotBeOn() {
        refuses(Why.NO_PRODUCT, () -> node.diensten.enable(new ProductId("weg"), FETCHING, stad, "test"));
        refuses(Why.NO_DIENST, () -> switchOn("anders", stad));
        refuses(Why.NO_ORGANISATION, () -> switchOn(FETCHING, new OrganisationId("GM0000")));
        node.enablement.disable(product.id(), stad, "test");
        refuses(Why.DIENST_WITHOUT_PRODUCT, () -> switchOn(FETCHING, stad));
        assertThat(node.diensten.all()).isEmpty();
    }

    private static void refuses(Why why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
