// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.io.IOException;

/** Stops the reading of a file. Stays within this package. */
final class Geweigerd extends IOException {
    private static final long serialVersionUID = 1L;

    private final Bestandsfout fout;

    Geweigerd(Bestandsfout fout) {
        super(fout.code());
        this.fout = fout;
    }

    Bestandsfout fout() {
        return fout;
    }

    /** It is thrown where what goes on is known. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public Throwable fillInStackTrace() {
        return this;
    }
}
