// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Health;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Probes;
import nl.bidn.portal.products.ProductSettings;
import nl.bidn.portal.products.Products;

/** The registry, with settings that are never set and probes as a test says. */
public final class FakeProducts implements Products, ProductSettings {
    private final List<InstalledProduct> products = new ArrayList<>();
    private final List<Probes.ProbeLine> probes = new ArrayList<>();

    public void add(InstalledProduct product) {
        products.add(product);
    }

    public void remove(String id) {
        products.removeIf(p -> p.id().value().equals(id));
    }

    public void probe(String owner, boolean core, Health health) {
        probes.add(new Probes.ProbeLine(owner, core, "probe", health, Instant.EPOCH));
    }

    public Probes probes() {
        return () -> List.copyOf(probes);
    }

    @Override
    public List<InstalledProduct> all() {
        return List.copyOf(products);
    }

    @Override
    public Optional<InstalledProduct> find(ProductId id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public long generation() {
        return products.size();
    }

    @Override
    public <T> T value(ProductId product, Setting<T> setting, OrganisationId organisation) {
        return setting.fallback();
    }

    @Override
    public boolean isSet(ProductId product, Setting<?> setting, OrganisationId organisation) {
        return false;
    }

    @Override
    public void change(Caller caller, ProductId product, Setting<?> setting, OrganisationId organisation, String text) {
        throw new UnsupportedOperationException();
    }
}
