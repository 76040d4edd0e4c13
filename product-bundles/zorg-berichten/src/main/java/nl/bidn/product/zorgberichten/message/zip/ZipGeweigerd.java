// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.zip;

import java.io.IOException;

/** Ends the reading of a ZIP file that is not taken. */
public final class ZipGeweigerd extends IOException {
    private static final long serialVersionUID = 1L;

    private final Zipfout fout;

    ZipGeweigerd(Zipfout fout) {
        super(fout.name());
        this.fout = fout;
    }

    public Zipfout fout() {
        return fout;
    }
}
