// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

/** Thrown when a pattern uses what this package does not know, or what would cost too much. Only while schemas load. */
public final class PatternRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PatternRefused(String pattern, String what) {
        super("pattern " + pattern + ": " + what);
    }
}
