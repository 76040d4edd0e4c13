// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.zip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes ZIP files byte by byte, also such as no program makes. */
public final class Zipbouwer {
    private final List<Deel> delen = new ArrayList<>();
    private UnaryOperator<List<Deel>> tabel = UnaryOperator.identity();
    private int aantalErbij;
    private byte[] ervoor = new byte[0];
    private byte[] erachter = new byte[0];

    /** A file in it, as it says it is. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Deel(
            byte[] naam, int vlaggen, int methode, long crc, long ingepakt, long grootte, byte[] extra, byte[] bytes) {
        Deel metVlaggen(int andere) {
            return new Deel(naam, andere, methode, crc, ingepakt, grootte, extra, bytes);
        }

        Deel metMethode(int andere) {
            return new Deel(naam, vlaggen, andere, crc, ingepakt, grootte, extra, bytes);
        }

        Deel metCrc(long andere) {
            return new Deel(naam, vlaggen, methode, andere, ingepakt, grootte, extra, bytes);
        }

        Deel metGrootte(long andere) {
            return new Deel(naam, vlaggen, methode, crc, ingepakt, andere, extra, bytes);
        }

        Deel metIngepakt(long andere) {
            return new Deel(naam, vlaggen, methode, crc, andere, grootte, extra, bytes);
        }

        Deel metNaam(String andere) {
            return new Deel(
                    andere.getBytes(StandardCharsets.UTF_8), vlaggen, methode, crc, ingepakt, grootte, extra, bytes);
        }
    }

    public static Deel deel(String naam, byte[] inhoud) {
        var crc = new CRC32();
        crc.update(inhoud);
        byte[] bytes = deflated(inhoud);
        return new Deel(
                naam.getBytes(StandardCharsets.UTF_8),
                1 << 11,
                8,
                crc.getValue(),
                bytes.length,
                inhoud.length,
                new byte[0],
                bytes);
    }

    public static Deel deel(String naam, String inhoud) {
        return deel(naam, inhoud.getBytes(StandardCharsets.UTF_8));
    }

    /** Not compressed. */
    static Deel los(String naam, String inhoud) {
        byte[] bytes = inhoud.getBytes(StandardCharsets.UTF_8);
        Deel deel = deel(naam, bytes);
        return new Deel(deel.naam(), deel.vlaggen(), 0, deel.crc(), bytes.length, bytes.length, new byte[0], bytes);
    }

    private static byte[] deflated(byte[] inhoud) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(inhoud);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        byte[] piece = new byte[4096];
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }

    public Zipbouwer met(Deel deel) {
        delen.add(deel);
        return this;
    }

    /** The table at the end names these in place of what is at the front. */
    Zipbouwer tabel(UnaryOperator<List<Deel>> andere) {
        tabel = andere;
        return this;
    }

    Zipbouwer aantalErbij(int meer) {
        aantalErbij = meer;
        return this;
    }

    Zipbouwer tussen(byte[] voor, byte[] achter) {
        ervoor = voor;
        erachter = achter;
        return this;
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ervoor);
        List<Integer> plekken = new ArrayList<>();
        for (Deel deel : delen) {
            plekken.add(out.size());
            boolean stroom = (deel.vlaggen() & 8) != 0;
            getal(out, 0x04034b50L, 4);
            getal(out, 20, 2);
            begin(out, deel, stroom);
            out.writeBytes(deel.naam());
            out.writeBytes(deel.extra());
            out.writeBytes(deel.bytes());
            if (stroom) {
                getal(out, 0x08074b50L, 4);
                maten(out, deel);
            }
        }
        int begin = out.size();
        List<Deel> regels = tabel.apply(delen);
        for (int i = 0; i < regels.size(); i++) {
            Deel deel = regels.get(i);
            getal(out, 0x02014b50L, 4);
            getal(out, 20, 2);
            getal(out, 20, 2);
            begin(out, deel, false);
            getal(out, 0, 2);
            getal(out, 0, 8);
            getal(out, plekken.get(Math.min(i, plekken.size() - 1)), 4);
            out.writeBytes(deel.naam());
            out.writeBytes(deel.extra());
        }
        int lengte = out.size() - begin;
        getal(out, 0x06054b50L, 4);
        getal(out, 0, 4);
        getal(out, regels.size() + aantalErbij, 2);
        getal(out, regels.size() + aantalErbij, 2);
        getal(out, lengte, 4);
        getal(out, begin, 4);
        getal(out, 0, 2);
        out.writeBytes(erachter);
        return out.toByteArray();
    }

    private static void begin(ByteArrayOutputStream out, Deel deel, boolean stroom) {
        getal(out, deel.vlaggen(), 2);
        getal(out, deel.methode(), 2);
        getal(out, 0, 4);
        if (stroom) {
            getal(out, 0, 12);
        } else {
            maten(out, deel);
        }
        getal(out, deel.naam().length, 2);
        getal(out, deel.extra().length, 2);
    }

    private static void maten(ByteArrayOutputStream out, Deel deel) {
        getal(out, deel.crc(), 4);
        getal(out, deel.ingepakt(), 4);
        getal(out, deel.grootte(), 4);
    }

    private static void getal(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(i < 8 ? (int) ((value >>> (8 * i)) & 0xff) : 0);
        }
    }
}
