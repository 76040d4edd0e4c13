// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.lang.reflect.Proxy;
import javax.persistence.EntityManager;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.testkit.ProductContract;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.store.JpaBerichtStore;
import org.junit.jupiter.api.BeforeAll;
import org.osgi.framework.BundleContext;

class ContractTest extends ProductContract {
    private static SchuldenknooppuntProduct product;

    @BeforeAll
    static void open() {
        var opstelling = new Adresboekopstelling(Engine.DERBY);
        Portal portal = opstelling.portal;
        EntityManager em = opstelling.database.unit("schuldenknooppunt", ContractTest.class.getClassLoader());
        product = new SchuldenknooppuntProduct(
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
                ContractTest.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> null);
    }

    @Override
    protected Product product() {
        return product;
    }
}
