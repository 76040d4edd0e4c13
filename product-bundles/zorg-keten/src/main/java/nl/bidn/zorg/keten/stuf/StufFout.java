// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.io.IOException;
import java.io.Serial;

/** What came is not what StUF-GGk 2.1 allows. The message is a Dutch sentence with nothing of the payload in it. */
public final class StufFout extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean teGroot;

    StufFout(String zin) {
        this(zin, false);
    }

    private StufFout(String zin, boolean teGroot) {
        super(zin);
        this.teGroot = teGroot;
    }

    static StufFout teGroot(long meeste) {
        return new StufFout("Het bericht is groter dan " + meeste + " bytes.", true);
    }

    /** Whether the form is right, but there is too much of it. */
    public boolean teGroot() {
        return teGroot;
    }
}
