// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each page asks costs no query, once it was asked. */
class HotPathTest extends RoomTest {
    private final FakeProduct product = FakeProduct.named("voorbeeld");
    private final AtomicInteger calls = new AtomicInteger();
    private Node counted;
    private OrganisationId here = new OrganisationId("GM9001");
    private String token = "";

    @BeforeEach
    void prepare() {
        counted = new Node(counting(em), database.transactions(), database.caches(), database.secrets(), clock);
        counted.products.install(product);
        here = counted.municipality("GM9001");
        Account jan = counted.active("jan", here);
        counted.roles.grant(
                jan.id(),
                product.id(),
                FakeProduct.PRODUCT_MANAGER,
                here,
                new ChangeForm("MF-1", LocalDate.of(2026, 11, 1), Capacity.COLLEGE_BW, null, "B. Urgemeester"));
        counted.enablement.enable(product.id(), here, "test");
        token = counted.sessions.open(jan.id(), Assurance.PASSWORD);
    }

    private EntityManager counting(EntityManager real) {
        return (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    calls.incrementAndGet();
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private void page() {
        Session session = counted.sessions.find(token, true).orElseThrow();
        assertThat(counted.access.organisations(session)).hasSize(1);
        assertThat(counted.access.chosen(session)).hasSize(1);
        assertThat(counted.access.products(session)).containsExactly(product);
        assertThat(counted.access.exists(session, product.id())).isTrue();
        Caller caller = counted.access.person(session, product);
        assertThat(caller.may(FakeProduct.FETCH, here)).isTrue();
        assertThat(counted.board.unread(session.account())).isZero();
    }

    @Test
    void aSecondPageAsksNothing() {
        page();
        int before = calls.get();

        for (int i = 0; i < 1000; i++) {
            page();
        }

        assertThat(calls.get()).isEqualTo(before);
    }
}
