// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

/** Is told that another register is in use. */
@FunctionalInterface
public interface NaWissel {
    /**
     * Called in the transaction that changes it, so keep it short: ask for work by {@code Tasks}. An exception undoes the
     * change, and the register is loaded again later.
     *
     * @param versie of the register that is now in use; higher than all before
     */
    void gewisseld(long versie);
}
