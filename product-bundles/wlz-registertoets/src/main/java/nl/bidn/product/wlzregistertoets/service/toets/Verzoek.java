// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.time.Instant;
import java.util.OptionalInt;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A look-up with nothing wrong in it. Of one thread at a time. */
final class Verzoek {
    private final Caller caller;
    private final OrganisationId voor;
    private final Vraagcontrole.Gevraagd gevraagd;
    private final Kanaal kanaal;
    private final Instant begin;
    private @Nullable OptionalInt wacht;

    Verzoek(Caller caller, OrganisationId voor, Vraagcontrole.Gevraagd gevraagd, Kanaal kanaal, Instant begin) {
        this.caller = caller;
        this.voor = voor;
        this.gevraagd = gevraagd;
        this.kanaal = kanaal;
        this.begin = begin;
    }

    /** Whether it is too much; counted once, also when it is done once more without the others of its group. */
    OptionalInt wacht(Limiet limiet) {
        OptionalInt geteld = wacht;
        if (geteld == null) {
            geteld = limiet.wacht(voor, kanaal, begin);
            wacht = geteld;
        }
        return geteld;
    }

    Caller caller() {
        return caller;
    }

    OrganisationId voor() {
        return voor;
    }

    Vraagcontrole.Gevraagd gevraagd() {
        return gevraagd;
    }

    Kanaal kanaal() {
        return kanaal;
    }

    Instant begin() {
        return begin;
    }
}
