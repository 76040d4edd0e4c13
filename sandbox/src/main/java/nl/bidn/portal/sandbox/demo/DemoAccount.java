// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.util.List;

/** A person of the demo. {@code roles} are of the product Alleenverdieners. */
public record DemoAccount(
        String userName, String name, String organisation, String story, boolean invitedOnly, List<DemoRole> roles) {
    /** The password of all demo accounts; it means something in a sandbox only. */
    public static final String PASSWORD = "fietsen-langs-het-water";

    /** A role at an organisation. */
    public record DemoRole(String product, String role, String organisation) {}

    public String email() {
        return userName + "@" + organisation.toLowerCase(java.util.Locale.ROOT) + ".example";
    }
}
