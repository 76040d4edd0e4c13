// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.util.List;
import java.util.Optional;

/**
 * A part of what the logbook found, newest first.
 *
 * @param verder where the next page goes on; none: this is the last one
 */
public record Logboekpagina(List<Bericht> berichten, Optional<Logboekvraag.Plek> verder) {
    public Logboekpagina {
        berichten = List.copyOf(berichten);
    }
}
