// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.product.wlzregistertoets.service.Indicatie;
import nl.bidn.product.wlzregistertoets.service.Register;
import nl.bidn.product.wlzregistertoets.service.WlzStatus;
import nl.bidn.product.wlzregistertoets.service.toets.Reeks;
import org.jspecify.annotations.Nullable;

/**
 * What was answered of one person on a list; a line of a file in the vault.
 *
 * @param peilmoment of the register in which was looked
 */
public record Uitslag(
        String kenmerk,
        String bsn,
        WlzStatus status,
        @Nullable LocalDate afgiftedatum,
        @Nullable LocalDate ingangsdatum,
        @Nullable LocalDate einddatum,
        String ontvangstnummer,
        Instant peilmoment) {
    private static final String TAB = "\t";

    static Uitslag van(Reeks.Vraag vraag, Register.Vondst vondst, String ontvangstnummer) {
        Optional<Indicatie> indicatie = vondst.indicatie();
        return new Uitslag(
                vraag.kenmerk(),
                vraag.bsn().value(),
                indicatie.map(Indicatie::status).orElse(WlzStatus.NEE),
                indicatie.map(Indicatie::afgiftedatum).orElse(null),
                indicatie.map(Indicatie::ingangsdatum).orElse(null),
                indicatie.map(Indicatie::einddatum).orElse(null),
                ontvangstnummer,
                vondst.stand().peilmoment().orElseThrow());
    }

    /** No part has a tab or the end of a line in it. */
    String regel() {
        return String.join(
                TAB,
                List.of(
                        kenmerk,
                        bsn,
                        status.name(),
                        tekst(afgiftedatum),
                        tekst(ingangsdatum),
                        tekst(einddatum),
                        ontvangstnummer,
                        peilmoment.toString()));
    }

    static Uitslag lees(String regel) {
        String[] deel = regel.split(TAB, -1);
        return new Uitslag(
                deel[0],
                deel[1],
                WlzStatus.valueOf(deel[2]),
                datum(deel[3]),
                datum(deel[4]),
                datum(deel[5]),
                deel[6],
                Instant.parse(deel[7]));
    }

    private static String tekst(@Nullable LocalDate datum) {
        return datum == null ? "" : datum.toString();
    }

    private static @Nullable LocalDate datum(String tekst) {
        return tekst.isEmpty() ? null : LocalDate.parse(tekst);
    }

    /** Without the BSN. */
    @Override
    public String toString() {
        return "Uitslag[" + ontvangstnummer + "]";
    }
}
