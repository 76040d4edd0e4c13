// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import static nl.bidn.product.schuldenknooppunt.message.soort.Module.BETALINGSREGELING;
import static nl.bidn.product.schuldenknooppunt.message.soort.Module.MELDINGEN_BEWINDVOERING;
import static nl.bidn.product.schuldenknooppunt.message.soort.Module.SCHULDINVENTARISATIE;
import static nl.bidn.product.schuldenknooppunt.message.soort.Module.SCHULDREGELING;
import static nl.bidn.product.schuldenknooppunt.message.soort.Module.WAARBORGFONDS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;

/**
 * Which modules are for which kind of participant (schuldenknooppunt.nl, Modules). What must go along with a message stands with
 * the message. A kredietbank is a counsellor of phase 2, and the Waarborgfonds answers it: no source says so outright.
 */
public final class Modulematrix {
    private static final Map<Deelnemersoort, Set<Module>> MATRIX = Map.of(
            Deelnemersoort.SCHULDEISER,
                    Set.of(MELDINGEN_BEWINDVOERING, SCHULDINVENTARISATIE, BETALINGSREGELING, SCHULDREGELING),
            Deelnemersoort.SHV_FASE1, Set.of(SCHULDINVENTARISATIE, BETALINGSREGELING),
            Deelnemersoort.SHV_FASE2, Set.of(SCHULDINVENTARISATIE, BETALINGSREGELING, SCHULDREGELING, WAARBORGFONDS),
            Deelnemersoort.SHV_OVERIG, Set.of(SCHULDINVENTARISATIE, BETALINGSREGELING),
            Deelnemersoort.BEWINDVOERDER, Set.of(MELDINGEN_BEWINDVOERING, SCHULDINVENTARISATIE, BETALINGSREGELING),
            Deelnemersoort.KREDIETBANK, Set.of(SCHULDINVENTARISATIE, BETALINGSREGELING, SCHULDREGELING, WAARBORGFONDS),
            Deelnemersoort.WAARBORGFONDS, Set.of(WAARBORGFONDS));

    private Modulematrix() {}

    /** In their order. */
    public static List<Module> voor(Deelnemersoort soort) {
        return Arrays.stream(Module.values())
                .filter(module -> is(module, soort))
                .toList();
    }

    public static boolean is(Module module, Deelnemersoort soort) {
        return MATRIX.getOrDefault(soort, Set.of()).contains(module);
    }

    /** What somebody is at first, by what the portal knows of it; the servicedesk may know better. */
    static Deelnemersoort eerste(OrganisationType type) {
        return switch (type) {
            case GEMEENTE, SAMENWERKINGSVERBAND -> Deelnemersoort.SHV_FASE2;
            case SCHULDEISER -> Deelnemersoort.SCHULDEISER;
            case BEWINDVOERDER -> Deelnemersoort.BEWINDVOERDER;
            case KETENPARTNER -> Deelnemersoort.WAARBORGFONDS;
            case SCHULDHULPVERLENER, BIDN -> Deelnemersoort.SHV_OVERIG;
        };
    }
}
