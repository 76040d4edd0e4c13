// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.util.List;
import java.util.Optional;

/** Who gives out means to sign in: an authentication service. All invented; everybody can sign in at each of them. */
public record Supplier(String id, String name, String entityId) {
    /** In alphabetical order, as a broker must show them. */
    public static final List<Supplier> ALL = List.of(
            of("aanmelder", "Aanmelder", 1),
            of("bewijsburo", "Bewijsburo", 2),
            of("drempelvrij", "Drempelvrij", 3),
            of("sleutelhuis", "Sleutelhuis", 4),
            of("zegelwacht", "Zegelwacht", 5));

    /** The register of mandates that goes with all of them. */
    public static final String REGISTER = "urn:etoegang:MR:00000099000000005000:entities:9000";

    public static Optional<Supplier> find(String id) {
        return ALL.stream().filter(supplier -> supplier.id().equals(id)).findFirst();
    }

    private static Supplier of(String id, String name, int number) {
        return new Supplier(id, name, "urn:etoegang:AD:00000099000000004000:entities:900" + number);
    }
}
