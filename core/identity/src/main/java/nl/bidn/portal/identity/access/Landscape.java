// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Dienst;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.enablement.Switches;
import nl.bidn.portal.identity.machtigingen.MachtigingBook;
import nl.bidn.portal.identity.organisations.OrganisationBook;
import nl.bidn.portal.products.InstalledProduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which organisations and products there are on one day, and what is switched on for whom: all that is the same for
 * everybody. Immutable.
 */
public final class Landscape {
    private static final Logger LOG = LoggerFactory.getLogger(Landscape.class);

    private final OrganisationBook book;
    private final Switches switches;
    private final MachtigingBook machtigingen;
    private final LocalDate day;
    private final Map<ProductId, Offered> offered = new HashMap<>();
    private final Map<ProductId, Set<OrganisationId>> existsFor = new HashMap<>();

    /** A product that contributes, with what it declares. */
    record Offered(
            InstalledProduct installed,
            Map<String, Role> roles,
            List<Dienst> diensten,
            Set<OrganisationType> audience,
            Assurance signIn) {}

    Landscape(
            OrganisationBook book,
            Switches switches,
            MachtigingBook machtigingen,
            List<InstalledProduct> products,
            LocalDate day) {
        this.book = book;
        this.switches = switches;
        this.machtigingen = machtigingen;
        this.day = day;
        for (InstalledProduct installed : products) {
            installed.product().ifPresent(product -> offer(installed, product));
        }
        for (ProductId product : switches.products()) {
            existsFor.put(product, everywhere(product));
        }
    }

    private void offer(InstalledProduct installed, Product product) {
        try {
            Map<String, Role> roles = new HashMap<>();
            installed.roles().forEach(role -> roles.put(role.id(), role));
            offered.put(
                    installed.id(),
                    new Offered(
                            installed, roles, installed.diensten(), Set.copyOf(product.audience()), product.signIn()));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Product {} does not say for whom it is; nobody sees it", installed.id(), e);
        }
    }

    private Set<OrganisationId> everywhere(ProductId product) {
        Set<OrganisationId> ids = new HashSet<>();
        for (OrganisationId organisation : switches.organisations(product)) {
            existing(organisation).ifPresent(o -> ids.add(o.id()));
            book.actsFor(organisation, day).forEach(o -> ids.add(o.id()));
        }
        return ids;
    }

    OrganisationBook book() {
        return book;
    }

    LocalDate day() {
        return day;
    }

    Optional<Offered> offered(ProductId product) {
        return Optional.ofNullable(offered.get(product));
    }

    /** For which organisations a product exists: it is switched on for them or for one that acts for them. */
    Set<OrganisationId> existsFor(ProductId product) {
        return existsFor.getOrDefault(product, Set.of());
    }

    Set<ProductId> switchedOn() {
        return existsFor.keySet();
    }

    Optional<Organisation> existing(OrganisationId id) {
        return book.find(id).filter(organisation -> organisation.existsOn(day));
    }

    /**
     * The organisations for which a role that is held at this one counts: itself and, if it is a samenwerkingsverband,
     * the municipalities it acts for. None while the product is not switched on for it. What a dienst names counts only
     * while that is on for it too; and at a provider for the municipalities alone that mandated it, and have the product.
     */
    Optional<Reached> reach(ProductId product, RoleKind kind, OrganisationId heldAt) {
        Offered declared = offered.get(product);
        Optional<Organisation> holder = existing(heldAt);
        if (declared == null || holder.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case SIGNATORY -> Optional.empty();
            // a supplier needs no switch, and so no dienst is for him
            case SUPPLIER -> Optional.of(reached(holder.get(), declared, List.of(holder.get()), dienst -> List.of()));
            case STAFF ->
                switches.isOn(product, heldAt) ? Optional.of(staff(declared, holder.get())) : Optional.empty();
        };
    }

    /** Whether staff at the one organisation reaches the other with what the dienst names. */
    boolean mayUse(ProductId product, String dienst, OrganisationId by, OrganisationId organisation) {
        Offered declared = offered.get(product);
        Optional<Organisation> holder = existing(by).filter(found -> switches.isOn(product, by));
        if (declared == null || holder.isEmpty()) {
            return false;
        }
        List<Organisation> general = general(declared, holder.get());
        return declared.diensten().stream()
                .filter(one -> one.id().equals(dienst))
                .flatMap(one -> inDienst(product, one, holder.get(), general).stream())
                .anyMatch(reached -> reached.id().equals(organisation));
    }

    private static Reached reached(
            Organisation holder,
            Offered declared,
            List<Organisation> general,
            Function<Dienst, List<Organisation>> forDienst) {
        Map<Permission, List<Organisation>> byDienst = new HashMap<>();
        for (Dienst dienst : declared.diensten()) {
            List<Organisation> of = forDienst.apply(dienst);
            dienst.permissions().forEach(permission -> byDienst.merge(permission, of, Landscape::either));
        }
        return new Reached(holder, general, byDienst);
    }

    /** For a permission of several diensten one of them is enough. */
    private static List<Organisation> either(List<Organisation> some, List<Organisation> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    private Reached staff(Offered declared, Organisation holder) {
        List<Organisation> general = general(declared, holder);
        ProductId product = declared.installed().id();
        return reached(holder, declared, general, dienst -> inDienst(product, dienst, holder, general));
    }

    private List<Organisation> general(Offered declared, Organisation holder) {
        List<Organisation> general = new ArrayList<>();
        if (declared.audience().contains(holder.type())) {
            general.add(holder);
        }
        if (holder.type() == OrganisationType.SAMENWERKINGSVERBAND) {
            general.addAll(book.actsFor(holder.id(), day));
        }
        return general;
    }

    private List<Organisation> inDienst(
            ProductId product, Dienst dienst, Organisation holder, List<Organisation> general) {
        if (!switches.isOn(product, dienst.id(), holder.id())) {
            return List.of();
        }
        if (holder.type() != OrganisationType.SCHULDHULPVERLENER) {
            return general;
        }
        return machtigingen.municipalities(product, dienst.id(), holder.id(), day).stream()
                .filter(municipality -> switches.isOn(product, municipality))
                .flatMap(municipality -> existing(municipality).stream())
                .toList();
    }
}
