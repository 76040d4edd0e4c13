// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Participation;
import nl.bidn.portal.api.ProductId;

/** All take part with all diensten until the test says otherwise; {@link Fixture#DORPEN} acts for {@link Fixture#DAM}. */
public final class Deelname implements Participation {
    private final Registratie registratie;
    private final Set<OrganisationId> weg = new CopyOnWriteArraySet<>();
    private final Set<String> uit = new CopyOnWriteArraySet<>();

    Deelname(Registratie registratie) {
        this.registratie = registratie;
    }

    /** The product is switched off for it, or for whom acts for it. */
    public void stopt(Organisation organisatie) {
        weg.add(organisatie.id());
    }

    /** One dienst is switched off where people work. */
    public void zetUit(Organisation organisatie, String dienst) {
        uit.add(organisatie.id() + " " + dienst);
    }

    @Override
    public boolean takesPart(ProductId product, OrganisationId organisation) {
        return !weg.contains(organisation);
    }

    @Override
    public boolean mayUse(ProductId product, String dienst, OrganisationId by, OrganisationId organisation) {
        boolean open = !weg.contains(by) && !weg.contains(organisation) && !uit.contains(by + " " + dienst);
        boolean own = by.equals(organisation) && !by.equals(Fixture.HULP.id());
        boolean acts = by.equals(Fixture.DORPEN.id()) && organisation.equals(Fixture.DAM.id());
        return open && (own || acts || registratie.covers(product, dienst, organisation, by));
    }
}
