// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Collection;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.products.Products;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The diensten of all installed products. */
@Service
public final class DienstCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return services.with(
                Products.class,
                p -> p.all().stream()
                        .flatMap(x -> x.diensten().stream())
                        .map(Dienst::id)
                        .distinct()
                        .toList());
    }
}
