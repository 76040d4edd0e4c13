// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One IP address, or a range of them ({@code 192.0.2.0/24}).
 *
 * @param tekst as it was typed
 * @param begin the bytes of the address, in hexadecimal
 * @param bits how many of its first bits count
 */
public record Adresblok(String tekst, String begin, int bits) {
    private static final Pattern IP4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IP6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern MASKER = Pattern.compile("[0-9]{1,3}");

    /** @throws IllegalArgumentException with a sentence for the user */
    static Adresblok lees(String text) {
        int streep = text.indexOf('/');
        String adres = streep < 0 ? text : text.substring(0, streep);
        byte[] bytes = bytes(adres).orElseThrow(Adresblok::geen);
        int alle = bytes.length * Byte.SIZE;
        return new Adresblok(text, HexFormat.of().formatHex(bytes), streep < 0 ? alle : bits(text, streep, alle));
    }

    private static int bits(String text, int streep, int alle) {
        String masker = text.substring(streep + 1);
        if (!MASKER.matcher(masker).matches() || Integer.parseInt(masker) > alle) {
            throw geen();
        }
        int bits = Integer.parseInt(masker);
        if (bits == 0) {
            throw new IllegalArgumentException("Een reeks met alle adressen mag niet.");
        }
        return bits;
    }

    private static IllegalArgumentException geen() {
        return new IllegalArgumentException("Typ een IP-adres zoals 192.0.2.10, of een reeks zoals 192.0.2.0/24.");
    }

    boolean bevat(String adres) {
        byte[] ons = HexFormat.of().parseHex(begin);
        return bytes(adres)
                .filter(ander -> ander.length == ons.length && gelijk(ons, ander))
                .isPresent();
    }

    private boolean gelijk(byte[] ons, byte[] ander) {
        for (int bit = 0; bit < bits; bit++) {
            int masker = 0x80 >> (bit % Byte.SIZE);
            if (((ons[bit / Byte.SIZE] ^ ander[bit / Byte.SIZE]) & masker) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Of an address only: a name would be looked up. */
    private static Optional<byte[]> bytes(String adres) {
        if (!IP4.matcher(adres).matches() && !IP6.matcher(adres).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(adres).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return tekst;
    }
}
