// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.Roles.Shortage;
import nl.bidn.portal.identity.enablement.EnablementRegister;
import nl.bidn.portal.identity.organisations.OrganisationRegister;
import nl.bidn.portal.identity.store.RoleStore;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where fewer active people hold a role than a product advises. Source: manual Alleenverdieners, section 2.1: "tenminste
 * twee productbeheerders (i.v.m. vakantie of ziekte)".
 */
@Component(service = Shortages.class)
public final class Shortages {
    private final RoleStore roles;
    private final EnablementRegister enablement;
    private final OrganisationRegister organisations;
    private final Products products;
    private final Transactions transactions;

    @Activate
    public Shortages(
            @Reference RoleStore roles,
            @Reference EnablementRegister enablement,
            @Reference OrganisationRegister organisations,
            @Reference Products products,
            @Reference Transactions transactions) {
        this.roles = roles;
        this.enablement = enablement;
        this.organisations = organisations;
        this.products = products;
        this.transactions = transactions;
    }

    List<String> lines() {
        return all(organisations.all()).stream()
                .map(shortage -> shortage.product() + ": " + shortage.organisation() + " "
                        + organisations
                                .find(shortage.organisation())
                                .map(Organisation::name)
                                .orElse("") + " has " + shortage.holders()
                        + " of the advised " + shortage.advised() + " " + shortage.role())
                .toList();
    }

    List<Shortage> of(OrganisationId organisation) {
        return find(
                organisations.find(organisation).stream().toList(),
                (product, role) -> one -> transactions.call(() -> roles.holders(product, role, one)));
    }

    private List<Shortage> all(List<Organisation> among) {
        return find(among, (product, role) -> {
            Map<OrganisationId, Long> holders = transactions.call(() -> roles.holders(product, role));
            return one -> holders.getOrDefault(one, 0L);
        });
    }

    private List<Shortage> find(
            List<Organisation> among, BiFunction<ProductId, String, ToLongFunction<OrganisationId>> holders) {
        List<Shortage> found = new ArrayList<>();
        for (InstalledProduct product : products.all()) {
            for (Role role : product.roles()) {
                if (role.advisedHolders() > 0) {
                    add(product, role, among, holders.apply(product.id(), role.id()), found);
                }
            }
        }
        return List.copyOf(found);
    }

    private void add(
            InstalledProduct product,
            Role role,
            List<Organisation> among,
            ToLongFunction<OrganisationId> holders,
            List<Shortage> found) {
        for (Organisation organisation : among) {
            if (enablement.isEnabled(product.id(), organisation.id())) {
                long has = holders.applyAsLong(organisation.id());
                if (has < role.advisedHolders()) {
                    found.add(new Shortage(product.id(), role.id(), organisation.id(), has, role.advisedHolders()));
                }
            }
        }
    }
}
