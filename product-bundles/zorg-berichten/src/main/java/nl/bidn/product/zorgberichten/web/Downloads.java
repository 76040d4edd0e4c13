// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.View;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Berichten.Dossier;
import nl.bidn.product.zorgberichten.service.Bestandsnaam;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Ophalen;

/** Files that a tab gives. */
final class Downloads {
    private static final String XML = "application/xml";

    private Downloads() {}

    static View rapport(Dossier dossier) {
        return dossier.rapport()
                .<View>map(rapport ->
                        new View.Download("rapport-" + Bestandsnaam.van(dossier.bericht()), XML, -1, out -> {
                            try {
                                rapport.write(out);
                            } catch (XMLStreamException e) {
                                throw new IOException("The line broke", e);
                            }
                        }))
                .orElseGet(View.NotFound::new);
    }

    /** One message, marked as fetched. */
    static View bestand(Ophalen ophalen, Caller caller, Dienst dienst, String id) {
        List<Bericht> found = ophalen.haalOp(caller, dienst, Set.of(id));
        if (found.isEmpty()) {
            return new View.NotFound();
        }
        Bericht bericht = found.get(0);
        return new View.Download(
                bericht.bestandsnaam().orElseGet(() -> Bestandsnaam.van(bericht)),
                XML,
                bericht.payload().grootte(),
                out -> ophalen.schrijf(bericht, out));
    }
}
