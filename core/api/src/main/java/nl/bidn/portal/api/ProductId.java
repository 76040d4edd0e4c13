// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** The name of a product, also the first part of its addresses. Example: {@code alleenverdieners}. */
public record ProductId(String value) {
    public ProductId {
        Ids.checkName("ProductId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
