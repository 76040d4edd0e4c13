// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.enablement;

import nl.bidn.portal.identity.Refused;
import nl.bidn.portal.products.InstalledProduct;

/**
 * Calls the hooks of a product on the thread of the transaction, and not on the product's pool: only so does what the
 * product writes belong to the same transaction, as its contract says.
 */
public final class Hooks {
    private Hooks() {}

    /** @throws IllegalArgumentException if the product refuses or fails; the transaction is then undone */
    public static void call(InstalledProduct installed, String hook, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        installed
                .product()
                .ifPresent(product ->
                        thread.setContextClassLoader(product.getClass().getClassLoader()));
        try {
            work.run();
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            installed.failed("hook " + hook, e.getClass().getSimpleName());
            var refused = new Refused(
                    Refused.Why.PRODUCT_FAILED,
                    "Product " + installed.id() + " failed in its hook '" + hook + "': nothing was changed",
                    installed.id());
            refused.initCause(e);
            throw refused;
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
