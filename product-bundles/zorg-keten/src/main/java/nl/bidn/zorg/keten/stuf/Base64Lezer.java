// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten.stuf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The bytes that an element holds as base64, decoded while its text comes. Reads up to the end of the element, and then does
 * what its owner asked for. Not for several threads. Fails with a {@link StufFout} if what comes is not base64, or too much.
 */
public final class Base64Lezer extends InputStream {
    /** Whole groups of four. */
    private static final int TEKENS = 16 * 1024;

    private static final int GROEP = 4;

    /** What follows the element. */
    @FunctionalInterface
    public interface Daarna {
        void lees() throws IOException;
    }

    private final XMLStreamReader xml;
    private final long meeste;
    private final Daarna daarna;
    private final byte[] tekens = new byte[TEKENS];
    private byte[] bytes = {};
    private int plek;
    /** Of the text that the reader stands at. */
    private int van;

    private int tot;
    private long gelezen;
    private boolean opvulling;
    private boolean klaar;

    /**
     * @param xml at the start of the element
     * @param meeste bytes, decoded
     * @param daarna called once, when the reader stands at the end of the element
     */
    public Base64Lezer(XMLStreamReader xml, long meeste, Daarna daarna) {
        this.xml = xml;
        this.meeste = meeste;
        this.daarna = daarna;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (plek == bytes.length) {
            if (klaar) {
                return -1;
            }
            vul();
        }
        int count = Math.min(length, bytes.length - plek);
        System.arraycopy(bytes, plek, into, offset, count);
        plek += count;
        return count;
    }

    private void vul() throws IOException {
        int aantal = 0;
        try {
            while (aantal < TEKENS && nogTekst()) {
                aantal = neem(aantal);
            }
        } catch (XMLStreamException e) {
            throw Leeshoofd.vertaald(e);
        }
        bytes = decodeer(aantal);
        plek = 0;
        gelezen += bytes.length;
        if (gelezen > meeste) {
            throw StufFout.teGroot(meeste);
        }
        if (klaar) {
            daarna.lees();
        }
    }

    /** Whether there is text to take, now or after the next step of the reader. */
    private boolean nogTekst() throws XMLStreamException, StufFout {
        while (van == tot) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                klaar = true;
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw geenBase64();
            }
            if (xml.isCharacters()) {
                van = xml.getTextStart();
                tot = van + xml.getTextLength();
            }
        }
        return true;
    }

    private int neem(int aantal) {
        char[] text = xml.getTextCharacters();
        int nu = aantal;
        while (van < tot && nu < TEKENS) {
            char teken = text[van++];
            if (teken > ' ') {
                // what is beyond ASCII becomes something that the decoder refuses
                tekens[nu++] = teken < 0x80 ? (byte) teken : (byte) '?';
            }
        }
        return nu;
    }

    private byte[] decodeer(int aantal) throws StufFout {
        if (aantal % GROEP != 0 || (opvulling && aantal > 0)) {
            throw geenBase64();
        }
        opvulling = aantal > 0 && tekens[aantal - 1] == '=';
        byte[] groepen = aantal == TEKENS ? tekens : Arrays.copyOf(tekens, aantal);
        try {
            return Base64.getDecoder().decode(groepen);
        } catch (IllegalArgumentException e) {
            throw geenBase64();
        }
    }

    private static StufFout geenBase64() {
        return new StufFout("De inhoud van het bericht is geen base64.");
    }
}
