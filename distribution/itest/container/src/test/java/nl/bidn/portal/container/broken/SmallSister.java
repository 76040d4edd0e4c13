// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container.broken;

/** As sound as the small product, for the same bundle. */
public final class SmallSister extends SmallProduct {
    public SmallSister() {
        super("zusje");
    }
}
