// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

import java.util.List;

/** A pattern as a tree. */
sealed interface Expression {
    /** No limit to how often. */
    int UNBOUNDED = -1;

    /** One code point of a set. */
    record One(CodePoints set) implements Expression {}

    /** One after the other; none at all is the empty text. */
    record Sequence(List<Expression> parts) implements Expression {}

    /** One of these. */
    record Choice(List<Expression> options) implements Expression {}

    /** From {@code min} to {@code max} times. */
    record Repeat(Expression what, int min, int max) implements Expression {}
}
