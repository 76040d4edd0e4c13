// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.time.Clock;
import java.time.LocalDate;
import nl.bidn.portal.identity.enablement.EnablementRegister;
import nl.bidn.portal.identity.enablement.Switches;
import nl.bidn.portal.identity.machtigingen.MachtigingBook;
import nl.bidn.portal.identity.machtigingen.MachtigingRegister;
import nl.bidn.portal.identity.organisations.OrganisationBook;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.organisations.Today;
import nl.bidn.portal.products.Products;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the landscape of this moment: the same object until any part of it changed. For any thread, without a lock. */
@Component(service = Landscapes.class)
public final class Landscapes {
    private final OrganisationRegister organisations;
    private final EnablementRegister enablement;
    private final MachtigingRegister machtigingen;
    private final Products products;
    private final Today today;
    private volatile @Nullable Made last;

    /** A landscape with what it was made of. */
    private record Made(
            OrganisationBook book,
            Switches switches,
            MachtigingBook machtigingen,
            long generation,
            LocalDate day,
            Landscape landscape) {}

    @Activate
    public Landscapes(
            @Reference OrganisationRegister organisations,
            @Reference EnablementRegister enablement,
            @Reference MachtigingRegister machtigingen,
            @Reference Products products,
            @Reference Clock clock) {
        this.organisations = organisations;
        this.enablement = enablement;
        this.machtigingen = machtigingen;
        this.products = products;
        this.today = new Today(clock);
    }

    public Landscape now() {
        OrganisationBook book = organisations.book();
        Switches switches = enablement.switches();
        MachtigingBook mandates = machtigingen.book();
        // read before the products themselves: a change in between is then seen the next time
        long generation = products.generation();
        LocalDate day = today.date();
        Made made = last;
        if (made != null
                && made.book == book
                && made.switches == switches
                && made.machtigingen == mandates
                && made.generation == generation
                && made.day.equals(day)) {
            return made.landscape;
        }
        var landscape = new Landscape(book, switches, mandates, products.all(), day);
        last = new Made(book, switches, mandates, generation, day, landscape);
        return landscape;
    }
}
