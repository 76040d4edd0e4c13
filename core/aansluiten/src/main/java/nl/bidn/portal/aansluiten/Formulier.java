// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Product;

/** What an application asks (manual WGS, steps 1 to 3; manual Alleenverdieners, section 2.1). */
public enum Formulier {
    AANMELDEN_DIENSTEN,
    AANMELDEN_GEBRUIKERSBEHEERDER,
    MUTATIEFORMULIER,
    MACHTIGING,
    OPZEGGEN;

    /**
     * Whether a second officer has to agree before it is carried out. A gebruikersbeheerder has four eyes already, when his
     * code is released; a mandate gives somebody else's people a way to the data of citizens.
     */
    public boolean needsSecondOfficer() {
        return this == MACHTIGING;
    }

    /**
     * Whether it can be about this product. Roles are given by form in Werk en Inkomen alone: in Zorg and Schulden by the
     * gebruikersbeheerder, on pages of the portal.
     */
    public boolean isFor(Product product) {
        return switch (this) {
            case AANMELDEN_DIENSTEN, OPZEGGEN, AANMELDEN_GEBRUIKERSBEHEERDER -> true;
            case MUTATIEFORMULIER -> product.domain() == Domain.WERK_EN_INKOMEN;
            case MACHTIGING -> product.needs().provider();
        };
    }

    /** Whether it changes or ends what an organisation has, and so can be of no organisation that the portal does not know. */
    public boolean isOfKnownOrganisation() {
        return this == MUTATIEFORMULIER || this == OPZEGGEN;
    }
}
