// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Administrators;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** User names of the officers of the servicedesk. */
@Service
public final class OfficerCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                Administrators.class,
                a -> a.officers().stream().map(Account::userName).toList());
    }
}
