// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfout.Soort;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfouten;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstlezer;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;

/** Reads a file of clients: BSN, reference, first day and last day, of which the last three may be left out. */
public final class Clientlezer {
    private static final int KOLOMMEN = 4;

    private final Lijstlezer lezer;

    public Clientlezer(Vraagcontrole controle) {
        this.lezer = new Lijstlezer(controle, Clienten.MEESTE, KOLOMMEN);
    }

    /** @return what is wrong; none: all were added */
    Lijstfouten lees(InputStream in, List<Clientgegevens> gelezen) {
        return lezer.lees(in, regel -> {
            Optional<LocalDate> begin = Optional.empty();
            Optional<LocalDate> einde = Optional.empty();
            try {
                begin = datum(regel.rest(), 0);
                einde = datum(regel.rest(), 1);
            } catch (Datums.Ongeldig e) {
                return Optional.of(Soort.DATUM_ONGELDIG);
            }
            if (begin.isPresent() && einde.isPresent() && einde.get().isBefore(begin.get())) {
                return Optional.of(Soort.DATUM_VOLGORDE);
            }
            gelezen.add(new Clientgegevens(regel.bsn(), regel.kenmerk(), begin.orElse(null), einde.orElse(null)));
            return Optional.empty();
        });
    }

    private static Optional<LocalDate> datum(List<String> velden, int plaats) {
        return Datums.lees(plaats < velden.size() ? velden.get(plaats) : "");
    }
}
