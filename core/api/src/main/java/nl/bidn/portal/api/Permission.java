// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** One act that a role may allow; the name is local to its product. Example: {@code ophalen}. */
public record Permission(String id) {
    public Permission {
        Ids.checkName("Permission", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
