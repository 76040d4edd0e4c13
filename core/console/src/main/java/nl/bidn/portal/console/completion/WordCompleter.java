// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import java.util.List;
import nl.bidn.portal.console.desk.OsgiServices;
import nl.bidn.portal.console.desk.Services;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;

/** Completes words that a service knows; without the service, none. */
public abstract class WordCompleter implements Completer {
    @Reference
    @Nullable
    BundleContext context;

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        BundleContext present = context;
        if (present == null) {
            return -1;
        }
        try {
            return new StringsCompleter(words(new OsgiServices(present))).complete(session, line, candidates);
        } catch (IllegalStateException e) {
            // the service is not there: nothing to offer
            return -1;
        }
    }

    protected abstract Collection<String> words(Services services);
}
