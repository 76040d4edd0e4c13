// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.identity.Machtigingen.Machtiging;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Mandates of providers. */
@Service
public final class MachtigingCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                Machtigingen.class, m -> m.all().stream().map(Machtiging::id).toList());
    }
}
