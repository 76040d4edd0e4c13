// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.servlet.ServletException;
import nl.bidn.portal.products.InstalledProduct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The products that are there, and their interfaces that were asked for: each is opened at the first request to it, so a
 * portal that only serves people pays nothing for them.
 */
public final class OpenInterfaces<H extends Hosted> {
    private static final Logger LOG = LoggerFactory.getLogger(OpenInterfaces.class);

    private final Map<String, InstalledProduct> products = new ConcurrentHashMap<>();
    private final Map<String, H> open = new ConcurrentHashMap<>();

    /** Opens an interface. */
    @FunctionalInterface
    public interface Opening<H> {
        /** @param failed hears in a few words of what the product throws without having foreseen it */
        H open(Consumer<String> failed) throws ServletException;
    }

    public void came(InstalledProduct product) {
        products.put(product.id().value(), product);
    }

    public void went(InstalledProduct product) {
        products.remove(product.id().value(), product);
        stop(taken(address -> address.startsWith("/" + product.id() + "/")));
    }

    public void close() {
        stop(taken(address -> true));
    }

    /** Nobody comes in by these any more. */
    private synchronized List<H> taken(Predicate<String> which) {
        List<H> taken = open.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        open.values().removeAll(taken);
        return taken;
    }

    /** Not under the lock: they let requests at work finish, and others want to come in meanwhile. */
    private void stop(List<H> gone) {
        gone.forEach(Hosted::stop);
    }

    public Optional<InstalledProduct> product(String id) {
        return Optional.ofNullable(products.get(id));
    }

    /**
     * The interface at this address, opened if need be.
     *
     * @param what names it for the operator, if it can't be opened or fails
     * @throws Refused if the product went in between
     */
    public synchronized H at(String address, InstalledProduct product, Object resource, String what, Opening<H> opening)
            throws ServletException, Refused {
        if (products.get(product.id().value()) != product) {
            throw Refused.busy();
        }
        var there = open.get(address);
        if (there == null || there.resource() != resource) {
            there = opened(product, what, opening);
            var before = open.put(address, there);
            if (before != null) {
                before.stop();
            }
            LOG.info("Interface {} is open", address);
        }
        return there;
    }

    private H opened(InstalledProduct product, String what, Opening<H> opening) throws ServletException {
        try {
            return opening.open(why -> product.failed(what, why));
        } catch (RuntimeException | LinkageError e) {
            product.failed(what, e.getClass().getSimpleName());
            throw e;
        }
    }
}
