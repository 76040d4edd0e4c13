// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.testkit.TestCaller;

/** Knows the systems that a test names. */
public final class FakeAccess implements Access {
    private final Map<String, TestCaller> systems = new ConcurrentHashMap<>();

    private volatile boolean down;

    public void knows(String oin, TestCaller caller) {
        systems.put(oin, caller);
    }

    /** From now on each question fails. */
    public void goDown() {
        down = true;
    }

    @Override
    public Optional<Caller> system(String oin, String address, InstalledProduct product) {
        if (down) {
            throw new IllegalStateException("geheim: de database is weg");
        }
        return Optional.ofNullable(systems.get(oin)).map(system -> system.from(address));
    }

    @Override
    public Caller person(Session session, InstalledProduct product) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Signs> signsFor(Session session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Organisation> organisations(Session session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Organisation> chosen(Session session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<InstalledProduct> products(Session session) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean exists(Session session, ProductId product) {
        throw new UnsupportedOperationException();
    }
}
