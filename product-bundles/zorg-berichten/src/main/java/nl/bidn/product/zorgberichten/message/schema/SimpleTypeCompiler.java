// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.product.zorgberichten.message.regex.PatternRefused;
import nl.bidn.product.zorgberichten.message.regex.XsdPattern;
import nl.bidn.product.zorgberichten.message.xml.OwnElement;

/** Makes simple types out of the types of XSD and restrictions on them. One thread, while a schema loads. */
final class SimpleTypeCompiler {
    private static final Set<String> FACETS = Set.of(
            "annotation",
            "enumeration",
            "pattern",
            "length",
            "minLength",
            "maxLength",
            "minInclusive",
            "maxInclusive",
            "totalDigits");

    private static final Map<String, SimpleType> BUILT_IN = Map.of(
            "string", new SimpleType("string", SimpleType.Base.STRING, Facets.NONE),
            "integer", new SimpleType("integer", SimpleType.Base.INTEGER, Facets.NONE),
            "nonNegativeInteger",
                    new SimpleType(
                            "nonNegativeInteger", SimpleType.Base.INTEGER, Facets.NONE.withRange(0, Long.MAX_VALUE)),
            "int",
                    new SimpleType(
                            "int",
                            SimpleType.Base.INTEGER,
                            Facets.NONE.withRange(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            "date", new SimpleType("date", SimpleType.Base.DATE, Facets.NONE),
            "time", new SimpleType("time", SimpleType.Base.TIME, Facets.NONE));

    private final Map<List<String>, XsdPattern> patterns;

    /** @param patterns those of the set so far: one that is used again is compiled once */
    SimpleTypeCompiler(Map<List<String>, XsdPattern> patterns) {
        this.patterns = patterns;
    }

    static SimpleType builtIn(String name, OwnElement where) {
        SimpleType type = BUILT_IN.get(name);
        if (type == null) {
            throw where.refuse("type xs:" + name + " is not in our subset");
        }
        return type;
    }

    SimpleType restrict(String name, SimpleType base, OwnElement restriction) {
        restriction.onlyAttributes(Set.of("base"));
        restriction.onlyChildren(FACETS);
        Facets facets = base.facets();
        List<String> alternatives = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (OwnElement facet : restriction.children()) {
            if (facet.name().equals("annotation")) {
                continue;
            }
            facet.onlyAttributes(Set.of("value"));
            String value = facet.need("value");
            switch (facet.name()) {
                case "pattern" -> alternatives.add(value);
                case "enumeration" -> words.add(word(value, base, facet));
                default -> facets = facet(facets, base.base(), facet);
            }
        }
        if (!alternatives.isEmpty()) {
            facets = facets.withPattern(pattern(alternatives, restriction));
        }
        if (!words.isEmpty()) {
            facets = facets.withWords(new Words(words));
        }
        return new SimpleType(name, base.base(), facets);
    }

    private static Facets facet(Facets facets, SimpleType.Base base, OwnElement facet) {
        boolean length = facet.name().endsWith("ength");
        if (base != (length ? SimpleType.Base.STRING : SimpleType.Base.INTEGER)) {
            throw facet.refuse(facet.name() + " on this type is not in our subset");
        }
        long value = number(facet);
        int small = (int) Math.max(0, Math.min(Integer.MAX_VALUE, value));
        return switch (facet.name()) {
            case "length" -> facets.withLength(small, small);
            case "minLength" -> facets.withLength(small, facets.longest());
            case "maxLength" -> facets.withLength(facets.shortest(), small);
            case "minInclusive" -> facets.withRange(Math.max(value, facets.min()), facets.max());
            case "maxInclusive" -> facets.withRange(facets.min(), Math.min(value, facets.max()));
            default -> facets.withDigits(Math.min(small, facets.digits()));
        };
    }

    private static long number(OwnElement facet) {
        try {
            return Long.parseLong(facet.need("value").strip());
        } catch (NumberFormatException e) {
            throw facet.refuse(facet.name() + " needs a whole number");
        }
    }

    private static String word(String value, SimpleType base, OwnElement facet) {
        if (base.base() != SimpleType.Base.STRING || value.length() > LeafReader.MOST_KEPT) {
            throw facet.refuse("a code list is of texts of at most " + LeafReader.MOST_KEPT + " characters");
        }
        return value;
    }

    private XsdPattern pattern(List<String> alternatives, OwnElement restriction) {
        try {
            return patterns.computeIfAbsent(List.copyOf(alternatives), XsdPattern::compile);
        } catch (PatternRefused e) {
            throw restriction.refuse(String.valueOf(e.getMessage()));
        }
    }
}
