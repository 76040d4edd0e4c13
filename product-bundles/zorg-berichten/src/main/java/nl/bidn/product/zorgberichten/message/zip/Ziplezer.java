// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a ZIP file from front to back, as it comes in: the files of the front, which are handed on one by one, must be just
 * those of the table at the end, so that nobody sends what his own program does not show him. Nothing is unpacked further
 * than the bounds. For one thread.
 */
public final class Ziplezer implements AutoCloseable {
    private static final long BESTAND = 0x04034b50L;
    private static final long NA_BESTAND = 0x08074b50L;
    private static final long TABEL = 0x02014b50L;
    private static final long EINDE = 0x06054b50L;
    private static final long EINDE64 = 0x06064b50L;
    private static final long WIJZER64 = 0x07064b50L;
    private static final int LONGEST_EINDE64 = 1024;
    private static final int ELDERS = 0xffff;
    private static final long ELDERS_LANG = 0xffffffffL;

    private final Bytes bytes;
    private final int mostFiles;
    private final long mostBytes;
    private final Map<String, Gelezen> gelezen = new LinkedHashMap<>();
    private Optional<Ingang> open = Optional.empty();
    private boolean klaar;
    private Optional<Zipfout> fout = Optional.empty();

    /** A file that was read: what it was, and where it began. */
    private record Gelezen(Zipkop kop, long plek) {}

    /** A file that is being read. */
    private record Ingang(Zipkop kop, long plek, Zipinhoud inhoud) {}

    /** A file in it; its content can be read until the next one is asked for. */
    public record Bestand(String naam, InputStream inhoud) {}

    /** @param mostBytes of each file */
    public Ziplezer(InputStream in, int mostFiles, long mostBytes) {
        this.bytes = new Bytes(in);
        this.mostFiles = mostFiles;
        this.mostBytes = mostBytes;
    }

    /**
     * The next file; none: that was all, and it was a sound ZIP file.
     *
     * @throws ZipGeweigerd if it is not taken; its content may throw that too
     * @throws IOException if the line broke
     */
    public Optional<Bestand> volgende() throws IOException {
        try {
            return lees();
        } catch (ZipGeweigerd e) {
            fout = Optional.of(e.fout());
            throw e;
        }
    }

    /** Why it is not taken, also when whoever read a content put the exception in one of his own. */
    public Optional<Zipfout> fout() {
        return fout;
    }

    private Optional<Bestand> lees() throws IOException {
        if (klaar) {
            return Optional.empty();
        }
        sluitAf();
        long plek = bytes.position();
        long teken = bytes.atEnd() ? 0 : bytes.u32();
        if (teken == BESTAND) {
            return Optional.of(bestand(plek));
        }
        if (gelezen.isEmpty()) {
            throw new ZipGeweigerd(teken == EINDE ? Zipfout.LEEG : Zipfout.ONGELDIG);
        }
        tabel(plek, teken);
        klaar = true;
        return Optional.empty();
    }

    private Bestand bestand(long plek) throws IOException {
        if (gelezen.size() == mostFiles) {
            throw new ZipGeweigerd(Zipfout.TE_VEEL);
        }
        bytes.u16(); // the version that is needed
        var begin = Zipkop.Begin.lees(bytes);
        byte[] naam = bytes.bytes(begin.naam());
        Zipkop kop = begin.met(naam, bytes.bytes(begin.extra()));
        if (!kop.gestroomd() && kop.grootte() > mostBytes) {
            throw new ZipGeweigerd(Zipfout.BESTAND_TE_GROOT);
        }
        var inhoud = new Zipinhoud(bytes, kop, mostBytes);
        open = Optional.of(new Ingang(kop, plek, inhoud));
        return new Bestand(kop.naam(), new Bewaakt(inhoud));
    }

    /** Reads the rest of the file before, and looks whether it was what it said. */
    private void sluitAf() throws IOException {
        if (open.isEmpty()) {
            return;
        }
        Ingang ingang = open.get();
        Zipkop werkelijk = ingang.inhoud().werkelijk();
        close();
        Zipkop gezegd = ingang.kop().gestroomd() ? erna(ingang.kop()) : ingang.kop();
        if (!werkelijk.klopt(gezegd)) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
        if (werkelijk.grootte() == 0) {
            throw new ZipGeweigerd(Zipfout.LEEG);
        }
        String sleutel = werkelijk.naam().toLowerCase(Locale.ROOT);
        if (gelezen.put(sleutel, new Gelezen(werkelijk, ingang.plek())) != null) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
    }

    private Zipkop erna(Zipkop kop) throws IOException {
        long crc = bytes.u32();
        crc = crc == NA_BESTAND ? bytes.u32() : crc;
        return kop.zip64() ? kop.met(crc, bytes.u64(), bytes.u64()) : kop.met(crc, bytes.u32(), bytes.u32());
    }

    private void tabel(long begin, long eersteTeken) throws IOException {
        var over = new LinkedHashMap<>(gelezen);
        long teken = eersteTeken;
        while (teken == TABEL) {
            regel(over);
            teken = bytes.u32();
        }
        long lengte = bytes.position() - Integer.BYTES - begin;
        if (teken == EINDE64) {
            einde64();
            teken = bytes.u32();
        }
        if (teken != EINDE || !over.isEmpty()) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
        einde(begin, lengte);
    }

    /** A line of the table: of a file that was read, and that no line was about before. */
    private void regel(Map<String, Gelezen> over) throws IOException {
        bytes.u32(); // versions
        var regel = Zipkop.Begin.lees(bytes);
        int opmerking = bytes.u16();
        bytes.bytes(8); // disk and attributes
        long plek = bytes.u32();
        byte[] naam = bytes.bytes(regel.naam());
        Zipkop kop = regel.met(naam, bytes.bytes(regel.extra()));
        bytes.bytes(opmerking);
        Gelezen bestand = over.remove(kop.naam().toLowerCase(Locale.ROOT));
        if (bestand == null || !bestand.kop().klopt(kop) || (plek != ELDERS_LANG && plek != bestand.plek())) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
    }

    private void einde64() throws IOException {
        long lengte = bytes.u64();
        if (lengte < 0 || lengte > LONGEST_EINDE64) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
        bytes.bytes((int) lengte);
        if (bytes.u32() != WIJZER64) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
        bytes.bytes(16);
    }

    private void einde(long begin, long lengte) throws IOException {
        bytes.u32(); // disks
        bytes.u16();
        int aantal = bytes.u16();
        long tabelLengte = bytes.u32();
        long tabelBegin = bytes.u32();
        bytes.bytes(bytes.u16()); // a remark
        boolean goed = (aantal == gelezen.size() || aantal == ELDERS)
                && (tabelLengte == lengte || tabelLengte == ELDERS_LANG)
                && (tabelBegin == begin || tabelBegin == ELDERS_LANG)
                && bytes.atEnd();
        if (!goed) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
    }

    @Override
    public void close() {
        open.ifPresent(ingang -> ingang.inhoud().shut());
        open = Optional.empty();
    }

    /** Remembers why its reading ended. */
    private final class Bewaakt extends InputStream {
        private final Zipinhoud inhoud;

        Bewaakt(Zipinhoud inhoud) {
            this.inhoud = inhoud;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            try {
                return inhoud.read(to, offset, length);
            } catch (ZipGeweigerd e) {
                fout = Optional.of(e.fout());
                throw e;
            }
        }
    }
}
