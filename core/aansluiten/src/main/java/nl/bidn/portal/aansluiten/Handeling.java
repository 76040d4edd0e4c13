// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import static nl.bidn.portal.aansluiten.Staat.AANVULLING_GEVRAAGD;
import static nl.bidn.portal.aansluiten.Staat.AFGEWEZEN;
import static nl.bidn.portal.aansluiten.Staat.CONCEPT;
import static nl.bidn.portal.aansluiten.Staat.GOEDGEKEURD;
import static nl.bidn.portal.aansluiten.Staat.INGEDIEND;
import static nl.bidn.portal.aansluiten.Staat.INGETROKKEN;
import static nl.bidn.portal.aansluiten.Staat.IN_BEHANDELING;

/** What can be done with an application: the one table of states, for the service, the pages and the tests. */
public enum Handeling {
    /** The applicant changes what it says, or its signature. */
    WIJZIGEN(true, CONCEPT),
    INDIENEN(true, INGEDIEND),
    /** An officer takes it, or gives it to a colleague. */
    TOEWIJZEN(false, IN_BEHANDELING),
    AANVULLING_VRAGEN(false, AANVULLING_GEVRAAGD),
    /** The applicant answers what was asked; documents may have been added before. */
    AANVULLEN(true, IN_BEHANDELING),
    /** The first of two officers agrees. */
    EERSTE_AKKOORD(false, IN_BEHANDELING),
    GOEDKEUREN(false, GOEDGEKEURD),
    AFWIJZEN(false, AFGEWEZEN),
    INTREKKEN(true, INGETROKKEN);

    private final boolean byApplicant;
    private final Staat to;

    Handeling(boolean byApplicant, Staat to) {
        this.byApplicant = byApplicant;
        this.to = to;
    }

    /** Whether the applicant does it, and not an officer. */
    public boolean isByApplicant() {
        return byApplicant;
    }

    /** In which state it is afterwards. */
    public Staat to() {
        return to;
    }

    public boolean isAllowedIn(Staat staat) {
        return switch (this) {
            case WIJZIGEN, INDIENEN -> staat == CONCEPT;
            case TOEWIJZEN -> staat == INGEDIEND || staat == IN_BEHANDELING;
            case AANVULLING_VRAGEN, EERSTE_AKKOORD, GOEDKEUREN -> staat == IN_BEHANDELING;
            case AANVULLEN -> staat == AANVULLING_GEVRAAGD;
            case AFWIJZEN -> staat == IN_BEHANDELING || staat == AANVULLING_GEVRAAGD;
            case INTREKKEN -> !staat.isFinal();
        };
    }
}
