// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.util.Arrays;
import java.util.Optional;

/** Levels of assurance of eTD, from low to high. */
public enum Level {
    LOA1("loa1"),
    LOA2("loa2"),
    LOA2PLUS("loa2plus"),
    /** EH3, substantial. */
    LOA3("loa3"),
    /** EH4, high. */
    LOA4("loa4");

    private static final String PREFIX = "urn:etoegang:core:assurance-class:";

    private final String name;

    Level(String name) {
        this.name = name;
    }

    public String uri() {
        return PREFIX + name;
    }

    static Optional<Level> of(String uri) {
        return Arrays.stream(values()).filter(level -> level.uri().equals(uri)).findFirst();
    }
}
