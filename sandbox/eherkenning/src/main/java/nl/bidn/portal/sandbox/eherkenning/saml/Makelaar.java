// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.util.Optional;
import java.util.stream.Stream;

/** The simulated brokers (herkenningsmakelaars). */
public enum Makelaar {
    NOORDWIND("noordwind", "Makelaar Noordwind", "urn:etoegang:HM:00000099000000002000:entities:9000"),
    ZUIDERLICHT("zuiderlicht", "Makelaar Zuiderlicht", "urn:etoegang:HM:00000099000000003000:entities:9000");

    private final String path;
    private final String title;
    private final String entityId;

    Makelaar(String path, String title, String entityId) {
        this.path = path;
        this.title = title;
        this.entityId = entityId;
    }

    /** The first part of its addresses, and of the names of its keys. */
    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String entityId() {
        return entityId;
    }

    /** Where requests go; the version of the scheme is in it, as eTD asks. */
    public String ssoPath() {
        return "/" + path + "/sso/1.13";
    }

    public String resolvePath(int index) {
        return "/" + path + "/ars/1.13/" + index;
    }

    public static Optional<Makelaar> at(String path) {
        return Stream.of(values()).filter(m -> m.path.equals(path)).findFirst();
    }
}
