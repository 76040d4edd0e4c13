// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.desk;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Takes services from the registry. Commands come up without them, so that one that is missing hides no other command. */
public final class OsgiServices implements Services {
    private final BundleContext context;

    public OsgiServices(BundleContext context) {
        this.context = context;
    }

    @Override
    public <S, R extends @Nullable Object> R with(Class<S> service, Function<S, R> work) {
        ServiceReference<S> reference = context.getServiceReference(service);
        if (reference == null) {
            throw absent(service);
        }
        S found = context.getService(reference);
        if (found == null) {
            throw absent(service);
        }
        try {
            return work.apply(found);
        } finally {
            context.ungetService(reference);
        }
    }

    private static IllegalStateException absent(Class<?> service) {
        return new IllegalStateException(
                "The portal has no " + service.getSimpleName() + " at this moment; is it still starting?");
    }
}
