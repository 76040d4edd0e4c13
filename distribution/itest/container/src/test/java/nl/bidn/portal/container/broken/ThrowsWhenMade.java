// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container.broken;

/** Its constructor throws. */
public final class ThrowsWhenMade extends SmallProduct {
    public ThrowsWhenMade() {
        super("gooit");
        throw new IllegalStateException("no such luck");
    }
}
