// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container.broken;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Role;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.View;

/** One role and one tab; by itself there is nothing wrong with it. */
public class SmallProduct implements Product {
    /** The only role. */
    public static final String ROLE = "medewerker";

    /** The only tab of a sound one. */
    public static final String TAB = "blad";

    static final Permission LOOK = new Permission("kijken");

    private final ProductId id;

    public SmallProduct() {
        this("klein");
    }

    SmallProduct(String id) {
        this.id = new ProductId(id);
    }

    @Override
    public ProductId id() {
        return id;
    }

    @Override
    public Domain domain() {
        return Domain.WERK_EN_INKOMEN;
    }

    @Override
    public List<Role> roles() {
        return List.of(Role.staff(ROLE, LOOK));
    }

    @Override
    public List<Tab> tabs() {
        return List.of(tab(TAB, LOOK));
    }

    static Tab tab(String path, Permission requires) {
        return new Page(path, requires);
    }

    /** A tab that says its own name. */
    static class Page implements Tab {
        private final String path;
        private final Permission requires;

        Page(String path, Permission requires) {
            this.path = path;
            this.requires = requires;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public Permission requires() {
            return requires;
        }

        @Override
        public View show(TabRequest request) {
            byte[] body = ("<p>Dit is " + path + "</p>").getBytes(StandardCharsets.UTF_8);
            return new View.Page(path, out -> out.write(body));
        }
    }
}
