// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The handles of sessions. */
@Service
public final class SessionCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                Sessions.class, s -> s.all().stream().map(Session::id).toList());
    }
}
