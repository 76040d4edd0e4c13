// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.Broker;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The ids of eHerkenning brokers. */
@Service
public final class BrokerCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                EherkenningAdministration.class,
                e -> e.brokers().stream().map(Broker::id).toList());
    }
}
