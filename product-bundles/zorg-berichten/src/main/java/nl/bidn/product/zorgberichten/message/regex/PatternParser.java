// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.regex;

import java.util.ArrayList;
import java.util.List;

/** Reads a pattern facet (XSD 1.0 part 2, appendix F) into a tree; refuses what is outside our subset. */
final class PatternParser {
    private static final int MOST_REPEATS = 2000;
    private static final String ESCAPABLE = "\\|.^-?*+{}()[]";
    private static final String QUANTIFIERS = "?*+{";

    private final String pattern;
    private final ClassParser classes;
    private int at;

    PatternParser(String pattern) {
        this.pattern = pattern;
        this.classes = new ClassParser(this);
    }

    static Expression parse(String pattern) {
        var parser = new PatternParser(pattern);
        Expression whole = parser.choice();
        if (parser.at < pattern.length()) {
            throw parser.refuse("unexpected " + pattern.charAt(parser.at));
        }
        return whole;
    }

    private Expression choice() {
        var options = new ArrayList<Expression>();
        options.add(sequence());
        while (take('|')) {
            options.add(sequence());
        }
        return options.size() == 1 ? options.get(0) : new Expression.Choice(List.copyOf(options));
    }

    private Expression sequence() {
        var parts = new ArrayList<Expression>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            parts.add(quantified(atom()));
        }
        return new Expression.Sequence(List.copyOf(parts));
    }

    private Expression atom() {
        int c = next();
        return switch (c) {
            case '(' -> group();
            case '[' -> new Expression.One(classes.parse());
            case '.' -> new Expression.One(CodePoints.DOT);
            case '\\' -> new Expression.One(escape());
            case '?', '*', '+', '{', '}', ']' -> throw refuse("misplaced " + (char) c);
            default -> new Expression.One(CodePoints.ranges(c, c));
        };
    }

    private Expression group() {
        if (at < pattern.length() && pattern.charAt(at) == '?') {
            throw refuse("(? is not part of XSD");
        }
        Expression inner = choice();
        if (!take(')')) {
            throw refuse("a group is not closed");
        }
        return inner;
    }

    private Expression quantified(Expression what) {
        Expression result = what;
        if (take('?')) {
            result = new Expression.Repeat(what, 0, 1);
        } else if (take('*')) {
            result = new Expression.Repeat(what, 0, Expression.UNBOUNDED);
        } else if (take('+')) {
            result = new Expression.Repeat(what, 1, Expression.UNBOUNDED);
        } else if (take('{')) {
            result = counted(what);
        }
        if (result != what && at < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0) {
            throw refuse("two quantifiers in a row");
        }
        return result;
    }

    private Expression counted(Expression what) {
        int min = number();
        int max = min;
        if (take(',')) {
            max = at < pattern.length() && pattern.charAt(at) == '}' ? Expression.UNBOUNDED : number();
        }
        if (!take('}')) {
            throw refuse("a quantity is not closed");
        }
        if (max != Expression.UNBOUNDED && max < min) {
            throw refuse("a quantity ends before it begins");
        }
        return new Expression.Repeat(what, min, max);
    }

    private int number() {
        int start = at;
        int number = 0;
        while (at < pattern.length() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9') {
            number = number * 10 + pattern.charAt(at++) - '0';
            if (number > MOST_REPEATS) {
                throw refuse("more than " + MOST_REPEATS + " repeats");
            }
        }
        if (at == start) {
            throw refuse("a quantity without a number");
        }
        return number;
    }

    /** What comes after a backslash. */
    CodePoints escape() {
        int c = next();
        return switch (c) {
            case 'd' -> CodePoints.DIGIT;
            case 'D' -> CodePoints.DIGIT.complement();
            case 's' -> CodePoints.SPACE;
            case 'S' -> CodePoints.SPACE.complement();
            case 'w' -> CodePoints.word();
            case 'W' -> CodePoints.word().complement();
            case 'n' -> CodePoints.ranges('\n', '\n');
            case 'r' -> CodePoints.ranges('\r', '\r');
            case 't' -> CodePoints.ranges('\t', '\t');
            default -> escaped(c);
        };
    }

    private CodePoints escaped(int c) {
        if (ESCAPABLE.indexOf(c) < 0) {
            throw refuse("\\" + Character.toString(c) + " is not in our subset");
        }
        return CodePoints.ranges(c, c);
    }

    int next() {
        if (at >= pattern.length()) {
            throw refuse("it stops half-way");
        }
        int c = pattern.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    /** The next code point, which stays where it is. */
    int peek() {
        if (at >= pattern.length()) {
            throw refuse("it stops half-way");
        }
        return pattern.codePointAt(at);
    }

    boolean take(char wanted) {
        boolean there = at < pattern.length() && pattern.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    PatternRefused refuse(String what) {
        return new PatternRefused(pattern, what + " (at " + (at + 1) + ")");
    }
}
