// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

/** What came of one small transaction that removes. */
enum Stap {
    /** It is of use, or gone already. */
    BLIJFT,
    /** There is more to remove. */
    MEER,
    WEG
}
