// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

/** Reads a character class, from behind its {@code [} to behind its {@code ]}. Subtraction of classes is refused. */
final class ClassParser {
    private final PatternParser parser;

    ClassParser(PatternParser parser) {
        this.parser = parser;
    }

    CodePoints parse() {
        boolean negated = parser.take('^');
        CodePoints set = CodePoints.NONE;
        boolean first = true;
        while (first || parser.peek() != ']') {
            set = set.plus(item(first));
            first = false;
        }
        parser.next();
        return negated ? set.complement() : set;
    }

    private CodePoints item(boolean first) {
        int c = parser.next();
        if (c == '[' || c == ']') {
            throw parser.refuse("a bracket inside a class needs a backslash");
        }
        if (c == '-' && !first && parser.peek() != ']') {
            throw parser.refuse("a hyphen inside a class stands first or last");
        }
        if (c == '-') {
            return CodePoints.ranges('-', '-');
        }
        if (c == '\\') {
            return escaped();
        }
        return range(c);
    }

    private CodePoints escaped() {
        boolean shorthand = "dDsSwW".indexOf(parser.peek()) >= 0;
        CodePoints set = parser.escape();
        return shorthand ? set : range(set.edges()[0]);
    }

    /** A single code point, or the range that it begins. */
    private CodePoints range(int from) {
        if (parser.peek() != '-') {
            return CodePoints.ranges(from, from);
        }
        parser.next();
        int to = parser.peek();
        if (to == ']') {
            return CodePoints.ranges(from, from, '-', '-');
        }
        parser.next();
        if (to == '\\') {
            if ("dDsSwW".indexOf(parser.peek()) >= 0) {
                throw parser.refuse("a range cannot end in a class");
            }
            to = parser.escape().edges()[0];
        } else if (to == '[' || to == '-') {
            throw parser.refuse("a range ends in a bracket or a hyphen");
        }
        if (to < from) {
            throw parser.refuse("a range ends before it begins");
        }
        return CodePoints.ranges(from, to);
    }
}
