// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.settings;

import java.time.Clock;
import java.util.Map;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.NodeCaches;
import nl.bidn.portal.data.NodeCaches.NodeCache;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.products.ProductSettings;
import nl.bidn.portal.products.store.SettingStore;
import nl.bidn.portal.products.store.SettingStore.Kept;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All settings of all products; reads from memory, where a secret value stays sealed. */
@Component(service = {ProductSettings.class, SettingBook.class})
public final class SettingBook implements ProductSettings {
    private static final Logger LOG = LoggerFactory.getLogger(SettingBook.class);
    private static final int MOST_OWNERS = 20_000;
    /** As long as its column; a sealed one grows. */
    private static final int LONGEST = 4_000;

    private static final int LONGEST_SECRET = 2_000;

    private final SettingStore store;
    private final Transactions transactions;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;
    private final NodeCache<Owner, Map<String, Kept>> cache;

    private record Owner(OrganisationId organisation, ProductId product) {
        @Override
        public String toString() {
            return organisation + "/" + product;
        }
    }

    @Activate
    public SettingBook(
            @Reference SettingStore store,
            @Reference Transactions transactions,
            @Reference NodeCaches caches,
            @Reference Secrets secrets,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        cache = caches.create("products.settings", MOST_OWNERS, this::load);
    }

    @Override
    public <T> T value(ProductId product, Setting<T> setting, OrganisationId organisation) {
        Kept kept = kept(product, setting, organisation);
        if (kept == null) {
            return setting.fallback();
        }
        try {
            String text = kept.sealed()
                    ? secrets.open(context(product, setting, organisation), kept.content())
                    : kept.content();
            return setting.parse().apply(text);
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "Setting {} of {} can't be read any more for {}; its fallback is used",
                    setting.key(),
                    product,
                    organisation);
            return setting.fallback();
        }
    }

    @Override
    public boolean isSet(ProductId product, Setting<?> setting, OrganisationId organisation) {
        return kept(product, setting, organisation) != null;
    }

    @Override
    public void change(Caller caller, ProductId product, Setting<?> setting, OrganisationId organisation, String text) {
        String stripped = text.strip();
        int longest = setting.secret() ? LONGEST_SECRET : LONGEST;
        if (stripped.length() > longest) {
            throw new IllegalArgumentException("Gebruik niet meer dan " + longest + " tekens.");
        }
        var unused = setting.parse().apply(stripped); // throws if it can't be parsed
        Kept kept = setting.secret()
                ? new Kept(secrets.seal(context(product, setting, organisation), stripped), true)
                : new Kept(stripped, false);
        transactions.run(() -> {
            store.keep(organisation, product, setting.key(), kept, clock.instant(), caller.id());
            cache.changed(new Owner(organisation, product));
            audit.record(
                    caller,
                    "instelling-gewijzigd",
                    Audit.Outcome.DONE,
                    organisation,
                    "product=" + product + " instelling=" + setting.key());
        });
    }

    private @Nullable Kept kept(ProductId product, Setting<?> setting, OrganisationId organisation) {
        return cache.get(new Owner(organisation, product)).get(setting.key());
    }

    private Map<String, Kept> load(Owner owner) {
        return transactions.call(() -> store.of(owner.organisation(), owner.product()));
    }

    private static String context(ProductId product, Setting<?> setting, OrganisationId organisation) {
        return "setting:" + organisation + "/" + product + "/" + setting.key();
    }
}
