// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import org.jspecify.annotations.Nullable;

/** For which participants a system works. */
final class Eigen {
    private Eigen() {}

    static List<Adres> adressen(Adresboek adresboek, Caller caller) {
        return caller.organisationsFor(Rights.BERICHTEN).stream()
                .map(Organisation::id)
                .map(adresboek::van)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Who works for one participant need not say which. */
    static Optional<Adres> voor(Adresboek adresboek, Caller caller, @Nullable String deelnemer) {
        List<Adres> eigen = adressen(adresboek, caller);
        if (deelnemer == null) {
            return eigen.size() == 1 ? Optional.of(eigen.get(0)) : Optional.empty();
        }
        return eigen.stream()
                .filter(adres -> adres.id().toString().equals(deelnemer))
                .findFirst();
    }
}
