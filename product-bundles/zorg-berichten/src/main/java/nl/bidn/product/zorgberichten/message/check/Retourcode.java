// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.List;

/**
 * A retour code of a message: what the other side says of a part of the message that it got. It holds no value of a client.
 *
 * @param aantal how often it is there
 * @param plekken the first {@value #MOST_PLEKKEN} parts that it is about, as XPath of names of the standard:
 *     {@code /Bericht/Client/StopProducten/StopProduct[2]}
 */
public record Retourcode(String code, int aantal, List<String> plekken) {
    /** Who must look at more than these opens the message. */
    public static final int MOST_PLEKKEN = 5;

    public Retourcode {
        plekken = List.copyOf(plekken);
    }
}
