// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.products.InstalledProduct;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks up what was worked out before for this person in this landscape. */
@Component(service = Access.class)
public final class JoinedAccess implements Access {
    private final People people;
    private final Landscapes landscapes;

    @Activate
    public JoinedAccess(@Reference People people, @Reference Landscapes landscapes) {
        this.people = people;
        this.landscapes = landscapes;
    }

    @Override
    public Caller person(Session session, InstalledProduct product) {
        return new BoundCaller(
                product.id(),
                session.account().value(),
                session.name(),
                false,
                session.assurance(),
                Optional.empty(),
                rights(session).in(product.id(), session.assurance()));
    }

    @Override
    public Optional<Caller> system(String oin, String address, InstalledProduct product) {
        return people.system(oin).in(landscapes.now()).in(product.id()).map(caller -> caller.from(address));
    }

    @Override
    public List<Signs> signsFor(Session session) {
        return rights(session).signsFor();
    }

    @Override
    public List<Organisation> organisations(Session session) {
        return rights(session).organisations();
    }

    @Override
    public List<Organisation> chosen(Session session) {
        return rights(session).chosen(session.chosen());
    }

    @Override
    public List<InstalledProduct> products(Session session) {
        return rights(session).products(session.chosen(), session.assurance());
    }

    @Override
    public boolean exists(Session session, ProductId product) {
        return rights(session).exists(session.chosen(), product);
    }

    private Rights rights(Session session) {
        return people.person(session.account()).in(landscapes.now());
    }
}
