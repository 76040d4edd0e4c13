// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.identity.Organisations;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The codes of organisations. */
@Service
public final class OrganisationCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                Organisations.class,
                o -> o.all().stream().map(x -> x.id().value()).toList());
    }
}
