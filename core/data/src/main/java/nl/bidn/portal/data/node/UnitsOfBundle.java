// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.node;

import java.util.ArrayDeque;
import java.util.Deque;
import nl.bidn.portal.data.unit.Unit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

/**
 * The units of a bundle, from its start to its stop. The stop waits for nobody: what comes up after it ends at once, on the
 * thread that brings it, so neither can hold up the other.
 */
final class UnitsOfBundle {
    private final Bundle bundle;
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private boolean ended;

    UnitsOfBundle(Bundle bundle) {
        this.bundle = bundle;
    }

    Bundle bundle() {
        return bundle;
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    void keep(Unit unit) {
        keep(unit::close);
    }

    void keep(ServiceRegistration<?> service) {
        keep(service::unregister);
    }

    private void keep(Runnable ending) {
        synchronized (this) {
            if (!ended) {
                endings.push(ending);
                return;
            }
        }
        ending.run();
    }

    /** The last first, so that nobody is offered a unit that is closed. */
    void end() {
        Runnable next;
        while ((next = next()) != null) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        ended = true;
        return endings.poll();
    }
}
