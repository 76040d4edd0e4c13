// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.GZIPInputStream;
import nl.bidn.product.wlzregistertoets.service.Portal;
import nl.bidn.product.wlzregistertoets.service.register.Levering.Deel;

/** All parts of a delivery as one file, unpacked. For one thread. */
final class Leveringstroom extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final LeveringStore leveringen;
    private final Portal portal;
    private final Levering levering;
    private final Deque<Deel> delen;
    private InputStream huidig = InputStream.nullInputStream();

    Leveringstroom(LeveringStore leveringen, Portal portal, Levering levering) {
        this.leveringen = leveringen;
        this.portal = portal;
        this.levering = levering;
        this.delen = new ArrayDeque<>(
                portal.transactions().call(() -> leveringen.delen(levering.organisatie(), levering.id())));
    }

    @Override
    public int read() throws IOException {
        var een = new byte[1];
        return read(een, 0, 1) < 0 ? -1 : een[0] & 0xFF;
    }

    @Override
    public int read(byte[] naar, int van, int meeste) throws IOException {
        int gelezen = huidig.read(naar, van, meeste);
        while (gelezen < 0 && !delen.isEmpty()) {
            huidig.close();
            huidig = open(delen.remove());
            gelezen = huidig.read(naar, van, meeste);
        }
        return gelezen;
    }

    private InputStream open(Deel deel) throws IOException {
        var bestanden = new Bestanden(new ArrayDeque<>(portal.transactions()
                .call(() -> leveringen.brokken(levering.organisatie(), levering.id(), deel.poging()))));
        return deel.gzip() ? new GZIPInputStream(bestanden, BUFFER) : bestanden;
    }

    @Override
    public void close() throws IOException {
        huidig.close();
    }

    /** The files of one part, one after the other. */
    private final class Bestanden extends InputStream {
        private final Deque<String> over;
        private InputStream bestand = InputStream.nullInputStream();

        Bestanden(Deque<String> over) {
            this.over = over;
        }

        @Override
        public int read() throws IOException {
            var een = new byte[1];
            return read(een, 0, 1) < 0 ? -1 : een[0] & 0xFF;
        }

        @Override
        public int read(byte[] naar, int van, int meeste) throws IOException {
            int gelezen = bestand.read(naar, van, meeste);
            while (gelezen < 0 && !over.isEmpty()) {
                bestand.close();
                bestand = portal.vault().open(levering.organisatie(), over.remove());
                gelezen = bestand.read(naar, van, meeste);
            }
            return gelezen;
        }

        @Override
        public void close() throws IOException {
            bestand.close();
        }
    }
}
