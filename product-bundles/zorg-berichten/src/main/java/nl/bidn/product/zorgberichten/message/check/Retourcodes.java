// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.List;

/**
 * The retour codes of a message, each once, in the order of the message.
 *
 * @param totaal how many there are in all, also of those that are not named
 */
public record Retourcodes(int totaal, List<Retourcode> codes) {
    public static final Retourcodes GEEN = new Retourcodes(0, List.of());

    public Retourcodes {
        codes = List.copyOf(codes);
    }
}
