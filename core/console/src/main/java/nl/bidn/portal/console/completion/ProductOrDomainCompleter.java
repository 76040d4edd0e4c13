// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.console.completion;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.console.desk.Services;
import nl.bidn.portal.products.Products;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** What somebody may be gebruikersbeheerder of. */
@Service
public final class ProductOrDomainCompleter extends WordCompleter {
    @Override
    protected Collection<String> words(Services services) {
        return Stream.concat(
                        Arrays.stream(Domain.values()).map(Enum::name),
                        services
                                .with(
                                        Products.class,
                                        p -> p.all().stream()
                                                .map(product -> product.id().value())
                                                .toList())
                                .stream())
                .toList();
    }
}
