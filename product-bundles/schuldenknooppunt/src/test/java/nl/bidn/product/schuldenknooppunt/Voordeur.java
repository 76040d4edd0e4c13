// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.lang.reflect.Proxy;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.store.JpaBerichtStore;
import org.osgi.framework.BundleContext;

/** The product as its component makes it, without bundles that bring kinds of messages. */
public final class Voordeur {
    private Voordeur() {}

    public static Product open() {
        return new SchuldenknooppuntProduct(kern());
    }

    /** That of the servicedesk. */
    public static Product beheer() {
        return new SchuldenknooppuntBeheerProduct(kern());
    }

    private static Kern kern() {
        var opstelling = new Adresboekopstelling(Engine.DERBY);
        Portal portal = opstelling.portal;
        EntityManager em = opstelling.database.unit("schuldenknooppunt", Voordeur.class.getClassLoader());
        return new Kern(
                nergens(),
                new JpaBerichtStore(em),
                opstelling.stores,
                opstelling.koppelStores,
                new Aansluitconfiguratie("aanvragen"),
                portal.transactions(),
                portal.vault(),
                portal.secrecy(),
                portal.audit(),
                portal.notices(),
                portal.tasks(),
                portal.outgoing(),
                portal.settings(),
                portal.directory(),
                portal.participation(),
                portal.kalender(),
                portal.clock());
    }

    /** No bundle is there, and none comes. */
    private static BundleContext nergens() {
        return (BundleContext) Proxy.newProxyInstance(
                Voordeur.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, args) -> null);
    }
}
