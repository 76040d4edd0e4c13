// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.schema;

import java.util.List;

/** A type of text: what a field may hold. Made by the schema compiler; never changes, so any number of threads may use it. */
public final class SimpleType implements Type {
    /** What a value is, under its restrictions. */
    public enum Base {
        STRING,
        INTEGER,
        DATE,
        TIME
    }

    private final String name;
    private final Base base;
    private final Facets facets;

    SimpleType(String name, Base base, Facets facets) {
        this.name = name;
        this.base = base;
        this.facets = facets;
    }

    @Override
    public String name() {
        return name;
    }

    public Base base() {
        return base;
    }

    Facets facets() {
        return facets;
    }

    /** The values of its code list, in the order of the schema; empty if it has none. */
    public List<String> words() {
        Words words = facets.words();
        return words == null ? List.of() : words.all();
    }

    /** The most characters of a text; {@link Integer#MAX_VALUE} if there is no limit. */
    public int longest() {
        return facets.longest();
    }

    /** The fewest characters of a text. */
    public int shortest() {
        return facets.shortest();
    }

    /** The smallest number. */
    public long min() {
        return facets.min();
    }

    /** The largest number. */
    public long max() {
        return facets.max();
    }

    /** The patterns as the schema has them. */
    public List<String> patterns() {
        return facets.patterns().stream().map(Object::toString).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
