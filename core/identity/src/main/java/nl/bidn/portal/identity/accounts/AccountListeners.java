// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.accounts;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import nl.bidn.portal.identity.AccountListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Those who want to hear of accounts. Each is only fetched when there is something to tell, as a listener needs the
 * accounts itself.
 */
@Component(service = AccountListeners.class)
public final class AccountListeners {
    private final BundleContext context;
    private final Map<ServiceReference<AccountListener>, Boolean> references = new ConcurrentSkipListMap<>();

    @Activate
    public AccountListeners(BundleContext context) {
        this.context = context;
    }

    @Reference(
            service = AccountListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void add(ServiceReference<AccountListener> listener) {
        references.put(listener, true);
    }

    void remove(ServiceReference<AccountListener> listener) {
        references.remove(listener);
    }

    /** Tells all of them, on this thread; the first exception ends it. */
    public void tell(Consumer<AccountListener> what) {
        for (ServiceReference<AccountListener> reference : references.keySet()) {
            AccountListener listener = context.getService(reference);
            if (listener != null) {
                try {
                    what.accept(listener);
                } finally {
                    context.ungetService(reference);
                }
            }
        }
    }
}
