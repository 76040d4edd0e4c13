// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.message;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The one file in a zip, while it is read. Its end is told only when the rest of the zip, and what is around it, was read and
 * found right. Fails with a {@link Zipfout}. For one thread.
 */
public final class EnkelBestand extends InputStream {
    private static final int BUFFER = 8 * 1024;

    private final InputStream around;
    private final ZipInputStream zip;
    private final long meeste;
    private long gelezen;
    private boolean begonnen;
    private boolean klaar;

    /** @param meeste bytes that the file may have */
    public EnkelBestand(InputStream around, long meeste) {
        this.around = around;
        this.zip = new ZipInputStream(around);
        this.meeste = meeste;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (klaar || length == 0) {
            return klaar ? -1 : 0;
        }
        try {
            begin();
            int count = zip.read(into, offset, length);
            if (count < 0) {
                einde();
                return -1;
            }
            gelezen += count;
            if (gelezen > meeste) {
                throw new Zipfout(Zipfout.Soort.ZIP_BESTAND_TE_GROOT);
            }
            return count;
        } catch (ZipException e) {
            // the JDK tells the one from the other by its words alone
            boolean password = String.valueOf(e.getMessage()).contains("encrypted");
            throw new Zipfout(password ? Zipfout.Soort.ZIP_WACHTWOORD : Zipfout.Soort.ZIP_ONGELDIG);
        } catch (EOFException | IllegalArgumentException e) {
            throw new Zipfout(Zipfout.Soort.ZIP_ONGELDIG);
        }
    }

    private void begin() throws IOException {
        if (begonnen) {
            return;
        }
        begonnen = true;
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            rest();
            throw new Zipfout(Zipfout.Soort.ZIP_ONGELDIG);
        }
        if (entry.isDirectory()
                || entry.getName().contains("/")
                || entry.getName().contains("\\")) {
            throw new Zipfout(Zipfout.Soort.ZIP_ONGELDIG);
        }
    }

    private void einde() throws IOException {
        if (gelezen == 0) {
            throw new Zipfout(Zipfout.Soort.ZIP_LEEG);
        }
        if (zip.getNextEntry() != null) {
            throw new Zipfout(Zipfout.Soort.ZIP_TE_VEEL);
        }
        rest();
        klaar = true;
    }

    /** The directory of the zip stands behind its files, and says nothing new. */
    private void rest() throws IOException {
        byte[] buffer = new byte[BUFFER];
        while (around.read(buffer, 0, BUFFER) >= 0) {
            // on
        }
    }
}
