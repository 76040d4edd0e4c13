// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Accounts;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The names of users. */
@Service
public final class UserCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                Accounts.class, a -> a.all().stream().map(Account::userName).toList());
    }
}
