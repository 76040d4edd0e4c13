// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import java.util.function.UnaryOperator;
import nl.bidn.product.zorgberichten.message.Bericht;

/**
 * A rule, and two small edits of a good message: one that it allows and one that it does not.
 *
 * @param soort the number of the message type, {@code 301}; or its whole name if it is of one standard
 */
record Geval(String code, String soort, UnaryOperator<Bericht> mag, UnaryOperator<Bericht> magNiet) {
    static Geval geval(String code, String soort, UnaryOperator<Bericht> mag, UnaryOperator<Bericht> magNiet) {
        return new Geval(code, soort, mag, magNiet);
    }

    /** The message as it is. */
    static Bericht zo(Bericht bericht) {
        return bericht;
    }
}
