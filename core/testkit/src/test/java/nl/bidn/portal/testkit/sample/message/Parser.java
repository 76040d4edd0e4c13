// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit.sample.message;

import nl.bidn.portal.api.Caller;

/** A parser that asks who calls. */
public final class Parser {
    public String parse(Caller caller) {
        return caller.id();
    }
}
