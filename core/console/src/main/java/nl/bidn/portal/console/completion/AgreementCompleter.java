// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.products.Products;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The agreements that products ask for. */
@Service
public final class AgreementCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                Products.class,
                p -> p.all().stream()
                        .flatMap(x -> x.product().stream())
                        .flatMap(x -> x.agreements().stream())
                        .map(Agreement::id)
                        .distinct()
                        .toList());
    }
}
