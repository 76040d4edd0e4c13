// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The front door of a product: everything that it contributes, as values.
 *
 * <p>Implemented by the product, once, and registered as an OSGi service. A bundle whose header lists several products
 * registers one service for each, and says with the service property {@code portal.product} which it is. It is read by the core when the service appears, on a
 * thread of the product's own pool and within ten seconds. The lists are read once and kept, so they must not change while
 * the service is there. A product that throws here, or whose values contradict each other, is shown as <em>mislukt</em>
 * with the reason and contributes nothing.
 *
 * <p>Names for people are not declared here: they are texts of the bundle's {@code i18n/messages_nl.properties} and
 * {@code messages_en.properties} under fixed keys: {@code product.title}, {@code product.purpose},
 * {@code role.<id>.title}, {@code tab.<path>.title}, {@code setting.<key>.title}, {@code agreement.<id>.title},
 * {@code retention.<id>.what}, {@code retention.<id>.why}, {@code dienst.<id>.title} and
 * {@code dienst.<id>.purpose}. Of a bundle with several products each
 * may have its own: {@code <product>.product.title} comes before {@code product.title}.
 */
@ConsumerType
public interface Product extends Contribution {
    /** In the {@code Portal-Product} header of the bundle. */
    ProductId id();

    /** The field of work under which the sign-in page and the dashboard show the product. */
    Domain domain();

    /** The least assurance with which someone must have signed in to see anything of the product. */
    default Assurance signIn() {
        return Assurance.PASSWORD;
    }

    /** The types of organisation for which the product may be switched on. */
    default Set<OrganisationType> audience() {
        return Set.of(OrganisationType.GEMEENTE);
    }

    /** The signed documents that must be on record before the product can be switched on for an organisation. */
    default List<Agreement> agreements() {
        return List.of();
    }

    default List<Role> roles() {
        return List.of();
    }

    /**
     * The parts of the product that are switched on by themselves, organisation by organisation. None, by default: then
     * everything is on where the product is.
     */
    default List<Dienst> diensten() {
        return List.of();
    }

    /** What signing up for the product needs beyond agreements, sign-in, roles and diensten. */
    default Onboarding needs() {
        return Onboarding.NOTHING;
    }

    /**
     * The parts of which the product is made, if it has any: what they contribute is what it contributes, in their order.
     * None, by default: then it contributes by itself.
     */
    default List<Contribution> parts() {
        return List.of();
    }

    /** In the order in which they are shown; the first one that a caller may see opens when the product is chosen. */
    @Override
    default List<Tab> tabs() {
        return Contribution.all(parts(), Contribution::tabs);
    }

    @Override
    default List<Endpoint> endpoints() {
        return Contribution.all(parts(), Contribution::endpoints);
    }

    @Override
    default List<Setting<?>> settings() {
        return Contribution.all(parts(), Contribution::settings);
    }

    @Override
    default List<Job> jobs() {
        return Contribution.all(parts(), Contribution::jobs);
    }

    /** Who does the work that the product asks for by {@link Tasks}. */
    @Override
    default List<Worker> workers() {
        return Contribution.all(parts(), Contribution::workers);
    }

    @Override
    default List<Probe> probes() {
        return Contribution.all(parts(), Contribution::probes);
    }

    /** What the product keeps, how long and why; each kind of data that it stores must be named. */
    @Override
    default List<Retention> retention() {
        return Contribution.all(parts(), Contribution::retention);
    }

    /**
     * Called after the product was switched on for an organisation, inside the transaction that does so; an exception
     * undoes the switch.
     */
    default void enabled(Organisation organisation) {}

    /**
     * Called after the product was switched off for an organisation, inside the transaction that does so; an exception
     * undoes the switch. Data stays until its retention ends.
     */
    default void disabled(Organisation organisation) {}

    /**
     * A person is removed from the portal: erase what the product keeps of him, or make it meaningless. Whatever shows a
     * name must therefore keep the {@link Caller#id()} beside it.
     *
     * <p>Called by the core, on the thread and inside the transaction of the removal, for each product that is there,
     * whether or not the person ever used it; so it writes to the database and does nothing slow. A product that is not
     * there is called when it comes back, in a transaction of its own. It may be called more than once for the same
     * person. An exception undoes the whole removal, and the product is shown as <em>gedegradeerd</em>.
     *
     * @param callerId what {@link Caller#id()} said of him; it means nothing from now on
     */
    @Override
    default void forget(String callerId) {
        parts().forEach(part -> part.forget(callerId));
    }
}
