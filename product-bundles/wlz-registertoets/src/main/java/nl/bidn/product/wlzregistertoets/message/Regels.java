// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a text in UTF-8, with or without its mark, ended by LF or CRLF. Keeps one line in memory, and of a long one no
 * more than a line may have. For one thread.
 */
public final class Regels {
    /** In bytes; a BSN and a reference of 64 letters, of four bytes each, are far below. */
    public static final int LANGSTE = 400;

    private static final String MARK = "\uFEFF";

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] regel = new byte[LANGSTE];
    private int at;
    private int filled;
    private int nummer;

    /** A line, from 1. */
    public sealed interface Regel {
        int nummer();

        record Tekst(int nummer, String tekst) implements Regel {}

        /** Longer than a line may be. */
        record TeLang(int nummer) implements Regel {}

        /** No UTF-8. */
        record Onleesbaar(int nummer) implements Regel {}
    }

    public Regels(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; none at the end of the text. */
    public Optional<Regel> volgende() throws IOException {
        int lengte = 0;
        int read = read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            if (lengte < LANGSTE) {
                regel[lengte] = (byte) read;
            }
            lengte = Math.min(lengte + 1, LANGSTE + 1);
            read = read();
        }
        nummer++;
        return Optional.of(lengte > LANGSTE ? new Regel.TeLang(nummer) : tekst(lengte));
    }

    private Regel tekst(int lengte) {
        int einde = lengte > 0 && regel[lengte - 1] == '\r' ? lengte - 1 : lengte;
        try {
            String tekst = decoder.decode(ByteBuffer.wrap(regel, 0, einde)).toString();
            return new Regel.Tekst(
                    nummer, nummer == 1 && tekst.startsWith(MARK) ? tekst.substring(MARK.length()) : tekst);
        } catch (CharacterCodingException e) {
            return new Regel.Onleesbaar(nummer);
        }
    }

    private int read() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }
}
