// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import java.time.LocalDate;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import org.jspecify.annotations.Nullable;

/** The steps of signing up one organisation for one product (manual WGS, steps 1 to 7), in their order. */
public record Checklist(OrganisationId organisation, ProductId product, List<Regel> regels) {
    /** A step of the manual. */
    public enum Stap {
        AANMELDFORMULIER,
        GEBRUIKERSBEHEERDER,
        MACHTIGING,
        EHERKENNING,
        OIN,
        HANDLEIDING,
        KOPPELING
    }

    /** How far a step is. */
    public enum Stand {
        NIET_GESTART,
        BEZIG,
        KLAAR,
        NIET_NODIG
    }

    /** Who must do something next. */
    public enum AanZet {
        NIEMAND,
        ORGANISATIE,
        /** The municipality that a provider works for. */
        GEMEENTE,
        SERVICEDESK,
        /** The new administrator himself: sign in, type the code. */
        GEBRUIKERSBEHEERDER,
        /** The supplier of eHerkenning: two to four weeks. */
        EHERKENNINGSLEVERANCIER,
        SOFTWARELEVERANCIER
    }

    /**
     * One step.
     *
     * @param application that is on its way for it
     * @param since when somebody said that it began or was done; for the steps that only people know
     */
    public record Regel(
            Stap stap,
            Stand stand,
            AanZet aanZet,
            @Nullable String application,
            @Nullable LocalDate since) {}

    public Checklist {
        regels = List.copyOf(regels);
    }

    /** Whether no step is left. */
    public boolean isDone() {
        return regels.stream().allMatch(r -> r.stand() == Stand.KLAAR || r.stand() == Stand.NIET_NODIG);
    }
}
