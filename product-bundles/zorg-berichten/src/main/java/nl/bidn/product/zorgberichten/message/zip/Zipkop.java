// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * What a ZIP file says of a file in it, before its content or in the table at the end.
 *
 * @param gestroomd crc and sizes come after the content
 * @param zip64 sizes after the content have eight bytes
 * @param ingepakt the size as it is in the ZIP file
 */
record Zipkop(String naam, int methode, boolean gestroomd, boolean zip64, long crc, long ingepakt, long grootte) {
    static final int ONGEPAKT = 0;
    static final int DEFLATE = 8;

    private static final int AES = 99;
    private static final int VERSLEUTELD = 1 | (1 << 6) | (1 << 13);
    private static final int STROOM = 1 << 3;
    private static final int UTF8 = 1 << 11;
    private static final int LONGEST_NAME = 255;
    private static final int ZIP64 = 1;
    private static final long ELDERS = 0xffffffffL;

    /** The part that both places have alike: from the flags on, up to the lengths of name and extra field. */
    record Begin(int vlaggen, int methode, long crc, long ingepakt, long grootte, int naam, int extra) {
        static Begin lees(Bytes bytes) throws IOException {
            int vlaggen = bytes.u16();
            int methode = bytes.u16();
            bytes.u32(); // day and time
            var begin = new Begin(vlaggen, methode, bytes.u32(), bytes.u32(), bytes.u32(), bytes.u16(), bytes.u16());
            begin.check();
            return begin;
        }

        private void check() throws ZipGeweigerd {
            if ((vlaggen & VERSLEUTELD) != 0 || methode == AES) {
                throw new ZipGeweigerd(Zipfout.WACHTWOORD);
            }
            boolean gestroomd = (vlaggen & STROOM) != 0;
            boolean leesbaar = methode == DEFLATE || (methode == ONGEPAKT && !gestroomd);
            if (!leesbaar || naam > LONGEST_NAME) {
                throw new ZipGeweigerd(Zipfout.ONGELDIG);
            }
        }

        Zipkop met(byte[] name, byte[] extras) throws ZipGeweigerd {
            ByteBuffer lang = zip64(extras);
            long echt = grootte == ELDERS ? next(lang) : grootte;
            long echtIngepakt = ingepakt == ELDERS ? next(lang) : ingepakt;
            return new Zipkop(
                    Zipkop.naam(name, (vlaggen & UTF8) != 0),
                    methode,
                    (vlaggen & STROOM) != 0,
                    lang.capacity() > 0,
                    crc,
                    echtIngepakt,
                    echt);
        }
    }

    /** The sizes that have no place in four bytes. */
    private static ByteBuffer zip64(byte[] extras) throws ZipGeweigerd {
        var all = ByteBuffer.wrap(extras).order(ByteOrder.LITTLE_ENDIAN);
        while (all.remaining() >= 4) {
            int kind = all.getShort() & 0xffff;
            int length = all.getShort() & 0xffff;
            if (length > all.remaining()) {
                throw new ZipGeweigerd(Zipfout.ONGELDIG);
            }
            if (kind == ZIP64) {
                return all.slice(all.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            all.position(all.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    private static long next(ByteBuffer sizes) throws ZipGeweigerd {
        if (sizes.remaining() < Long.BYTES) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
        return sizes.getLong();
    }

    private static String naam(byte[] bytes, boolean utf8) throws ZipGeweigerd {
        String naam = text(bytes, utf8);
        boolean pad = naam.isBlank()
                || naam.equals(".")
                || naam.equals("..")
                || naam.chars().anyMatch(c -> c == '/' || c == '\\' || c == ':' || Character.isISOControl(c));
        if (pad) {
            throw new ZipGeweigerd(Zipfout.ONGELDIG);
        }
        return naam;
    }

    /** Old programs write the letters of their own country: only what the user sees of the name is wrong then. */
    private static String text(byte[] bytes, boolean utf8) throws ZipGeweigerd {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            if (utf8) {
                throw new ZipGeweigerd(Zipfout.ONGELDIG);
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** With what came after the content. */
    Zipkop met(long andereCrc, long andereIngepakt, long andereGrootte) {
        return new Zipkop(naam, methode, gestroomd, zip64, andereCrc, andereIngepakt, andereGrootte);
    }

    /** Whether the table at the end says the same. */
    boolean klopt(Zipkop tabel) {
        return naam.equals(tabel.naam)
                && methode == tabel.methode
                && crc == tabel.crc
                && ingepakt == tabel.ingepakt
                && grootte == tabel.grootte;
    }
}
