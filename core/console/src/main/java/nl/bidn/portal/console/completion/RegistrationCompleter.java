// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.identity.AdministratorRegistrations;
import nl.bidn.portal.identity.AdministratorRegistrations.Registered;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Registrations of gebruikersbeheerders that are open. */
@Service
public final class RegistrationCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                AdministratorRegistrations.class,
                r -> r.open().stream().map(Registered::id).toList());
    }
}
