// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.product.zorgberichten.message.xml.Files;
import nl.bidn.product.zorgberichten.message.xml.OwnXmlRefused;

/**
 * A release of a standard: iWmo 3.2. Never changes, so any number of threads may use it.
 *
 * @param naam {@code iWmo}
 * @param product the short name, {@code iwmo}
 * @param from the first day on which it is in force
 * @param until the first day on which it no longer is
 * @param retourcodes what its retour codes mean, by code; not all sets tell
 */
public record Standaard(
        String naam,
        String release,
        String product,
        LocalDate from,
        Optional<LocalDate> until,
        List<Freeze> freezes,
        List<Berichttype> berichten,
        Map<String, Retourbetekenis> retourcodes) {
    /** The file that says what is in a set. */
    public static final String FILE = "standaard.xml";

    /**
     * Loads a set: standaard.xml and the schemas that it names. The product calls it once when it starts.
     *
     * @throws OwnXmlRefused if the set is broken; says which file, which line and what
     * @throws IOException if a file cannot be read
     */
    public static Standaard load(Files files) throws IOException {
        return new StandaardLezer(files).lees();
    }

    /** Whether it is in force on this day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** Whether this type is blocked on this day. */
    public boolean frozen(String bericht, LocalDate day) {
        return freezes.stream().anyMatch(freeze -> freeze.blocks(bericht, day));
    }

    public Optional<Berichttype> bericht(String wanted) {
        return berichten.stream().filter(each -> each.naam().equals(wanted)).findFirst();
    }
}
