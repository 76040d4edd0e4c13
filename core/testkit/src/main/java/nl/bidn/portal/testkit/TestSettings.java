// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Settings;

/** Keeps settings in memory, for each product of a bundle apart. */
public final class TestSettings implements Settings {
    private final Map<String, String> values;
    private final String product;

    public TestSettings() {
        this(new ConcurrentHashMap<>(), "");
    }

    private TestSettings(Map<String, String> values, String product) {
        this.values = values;
        this.product = product;
    }

    @Override
    public Settings of(ProductId other) {
        return new TestSettings(values, other.value());
    }

    @Override
    public <T> T value(Setting<T> setting, OrganisationId organisation) {
        String text = values.get(key(setting, organisation));
        return text == null ? setting.fallback() : setting.parse().apply(text);
    }

    @Override
    public <T> void change(Caller caller, Setting<T> setting, OrganisationId organisation, String text) {
        T refusedIfWrong = setting.parse().apply(text);
        values.put(key(setting, organisation), refusedIfWrong == null ? "" : text);
    }

    private String key(Setting<?> setting, OrganisationId organisation) {
        return product + " " + setting.key() + " " + organisation.value();
    }
}
