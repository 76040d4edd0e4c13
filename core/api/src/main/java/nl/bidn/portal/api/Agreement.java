// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** A kind of signed document, by name; the name is local to its product. Example: {@code mutatieformulier}. */
public record Agreement(String id) {
    public Agreement {
        Ids.checkName("Agreement", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
