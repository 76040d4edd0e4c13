// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.skeleton;

import java.time.Clock;
import java.util.List;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Endpoint;
import nl.bidn.portal.api.Job;
import nl.bidn.portal.api.Probe;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Retention;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Transactions;
import nl.bidn.product.skeleton.endpoint.NotesEndpoint;
import nl.bidn.product.skeleton.service.NoteStore;
import nl.bidn.product.skeleton.service.Notes;
import nl.bidn.product.skeleton.service.NotesProbe;
import nl.bidn.product.skeleton.service.RemoveOldNotes;
import nl.bidn.product.skeleton.web.NotesTab;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The front door: says what the product contributes, and puts its rooms together. The portal makes it when all that it
 * refers to is there, and reads it once.
 */
@Component(service = Product.class)
public final class SkeletonProduct implements Product {
    private final Notes notes;
    private final Tab tab;
    private final Endpoint endpoint;
    private final Job removal;
    private final Probe probe;

    @Activate
    public SkeletonProduct(
            @Reference NoteStore store,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference Clock clock) {
        notes = new Notes(store, transactions, audit, clock);
        tab = new NotesTab(notes);
        endpoint = new Endpoint.Rest(1, "1.0.0", Notes.READ, new NotesEndpoint(notes));
        removal = new RemoveOldNotes(store, transactions);
        probe = new NotesProbe(store, transactions, clock);
    }

    @Override
    public ProductId id() {
        return new ProductId("skeleton");
    }

    @Override
    public Domain domain() {
        return Domain.WERK_EN_INKOMEN;
    }

    /** The audience is the fallback: municipalities. Other organisations don't see the product at all. */
    @Override
    public List<Role> roles() {
        return List.of(
                Role.staff("medewerker", Notes.READ, Notes.WRITE),
                Role.staff("beheerder", Notes.READ, Notes.WRITE, Notes.SETTINGS).advising(2));
    }

    @Override
    public List<Tab> tabs() {
        return List.of(tab);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(endpoint);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Notes.LONGEST);
    }

    @Override
    public List<Job> jobs() {
        return List.of(removal);
    }

    @Override
    public List<Probe> probes() {
        return List.of(probe);
    }

    @Override
    public void forget(String callerId) {
        notes.forget(callerId);
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention("notitie", Notes.KEPT, "Afspraak met de gebruikers", RemoveOldNotes.NAME));
    }
}
