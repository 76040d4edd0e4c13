// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.wgs;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import nl.bidn.portal.sandbox.keten.Deur;
import nl.bidn.portal.sandbox.keten.Sleutels;

/**
 * One source of the sandbox: a server of its own with mutual TLS, that knows an invented thing or two of everybody. It knows a question
 * again by its number, so that asking twice is asking once.
 */
public final class Bron implements AutoCloseable {
    private final Deur deur;

    /**
     * @param port where it listens; 0: anywhere
     * @param keys the folder with {@code bron-<code>.p12}
     */
    public Bron(String code, int port, Path keys, Clock clock) throws IOException {
        this.deur = new Deur(
                "bron-" + code,
                port,
                new Sleutels(keys, "bron-" + code),
                "application/json",
                new Bronkennis(code, clock));
    }

    public URI address() {
        return deur.address();
    }

    @Override
    public void close() {
        deur.close();
    }
}
