// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

/** Whom to reach about an application. */
public record Contact(String name, String email, String phone) {
    /** Without anything of the person: this may end in a log. */
    @Override
    public String toString() {
        return "Contact";
    }
}
