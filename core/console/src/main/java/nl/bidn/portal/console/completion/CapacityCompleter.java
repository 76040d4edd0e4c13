// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Arrays;
import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.identity.Roles;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** In what capacity somebody signs a change form. */
@Service
public final class CapacityCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return Arrays.stream(Roles.Capacity.values()).map(Enum::name).toList();
    }
}
