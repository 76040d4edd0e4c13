// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.products.Products;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The ids of installed products. */
@Service
public final class ProductCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                Products.class, p -> p.all().stream().map(x -> x.id().value()).toList());
    }
}
