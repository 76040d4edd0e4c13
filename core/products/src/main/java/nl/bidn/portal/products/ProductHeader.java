// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.ProductId;
import org.osgi.framework.Bundle;

/**
 * The header {@code Portal-Product}, by which a bundle says which products it brings. The first is also the name of the
 * bundle itself: its files, schema and vault are kept under it.
 */
public record ProductHeader(List<ProductId> ids) {
    public static final String NAME = "Portal-Product";

    /**
     * The service property by which a {@link nl.bidn.portal.api.Product} says which of the products of its bundle it is; of
     * no meaning in a bundle that brings one.
     */
    public static final String PROPERTY = "portal.product";

    /** @throws IllegalArgumentException saying what is wrong with them */
    public ProductHeader {
        ids = List.copyOf(ids);
        Set<ProductId> seen = new HashSet<>();
        for (ProductId id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("'" + id + "' is there twice");
            }
        }
    }

    /** @throws IllegalArgumentException saying what is wrong with it */
    public static ProductHeader parse(String value) {
        return new ProductHeader(Arrays.stream(value.split(",", -1))
                .map(id -> new ProductId(id.strip()))
                .toList());
    }

    /**
     * Of a bundle; empty if it has no such header.
     *
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static Optional<ProductHeader> of(Bundle bundle) {
        return Optional.ofNullable(bundle.getHeaders("").get(NAME)).map(ProductHeader::parse);
    }

    /** The name of the bundle. */
    public ProductId first() {
        return ids.get(0);
    }

    public boolean hasSeveral() {
        return ids.size() > 1;
    }

    /**
     * The same id, if the bundle brings that product.
     *
     * @throws IllegalArgumentException if it does not
     */
    public ProductId own(ProductId id) {
        if (!ids.contains(id)) {
            throw new IllegalArgumentException("Product '" + id + "' is none of this bundle, which brings " + this);
        }
        return id;
    }

    /** As in a sentence. */
    @Override
    public String toString() {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    }
}
