// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Large messages for tests, made while they are read, so that they take no memory themselves. */
public final class Groot extends InputStream {
    private static final List<String> TEST_BSNS = IntStream.rangeClosed(999_900_006, 999_999_990)
            .filter(Groot::elfproef)
            .mapToObj(Integer::toString)
            .toList();

    private final byte[] begin;
    private final IntFunction<String> midden;
    private final byte[] einde;
    private final long middens;
    private byte[] nu;
    private int at;
    private int number;
    private boolean ended;

    private Groot(String begin, IntFunction<String> midden, long middens, String einde) {
        this.begin = begin.getBytes(StandardCharsets.UTF_8);
        this.midden = midden;
        this.middens = middens;
        this.einde = einde.getBytes(StandardCharsets.UTF_8);
        this.nu = this.begin;
    }

    /** Begin, then so many pieces, then the end. */
    public static Groot van(String begin, IntFunction<String> midden, long middens, String einde) {
        return new Groot(begin, midden, middens, einde);
    }

    /** A declaration that obeys all rules, of about so many bytes: clients with ten Prestaties each. */
    public static Groot declaratie(long bytes) {
        return declaratie(bytes, Groot::bsn);
    }

    /** The same with other numbers for its clients. */
    public static Groot declaratie(long bytes, IntFunction<String> bsns) {
        Bericht bericht = Bericht.minimaal("WMO323");
        String xml = bericht.xml();
        int from = xml.indexOf("<p0:Client>");
        int to = xml.indexOf("</p0:Clienten>");
        String client = xml.substring(from, to);
        String prestatie = client.substring(client.indexOf("<p0:Prestatie>"), client.indexOf("</p0:Prestaties>"));
        String kop = client.substring(0, client.indexOf("<p0:Prestatie>"));
        String staart = client.substring(client.indexOf("</p0:Prestaties>"));
        long each = kop.length() + staart.length() + 10L * prestatie.length() + 120;
        long clienten = Math.max(1, (bytes - from) / each);
        String begin = xml.substring(0, from).replace("TotaalBedrag>100<", "TotaalBedrag>" + clienten * 1000 + "<");
        return van(begin, i -> client(i, bsns.apply(i), kop, prestatie, staart), clienten, xml.substring(to));
    }

    private static String client(int number, String bsn, String kop, String prestatie, String staart) {
        var text = new StringBuilder(kop.replace("999900006", bsn));
        for (int i = 0; i < 10; i++) {
            text.append(prestatie
                            .replaceFirst("ReferentieNummer>[^<]*<", "ReferentieNummer>R" + number + "-" + i + "<")
                            .replaceFirst("ToewijzingNummer>[^<]*<", "ToewijzingNummer>" + (number * 10L + i) + "<"))
                    .append('\n');
        }
        return text.append(staart).toString();
    }

    /** One of the some nine thousand numbers that are given to nobody. */
    public static String testBsn(int number) {
        return TEST_BSNS.get(number);
    }

    private static boolean elfproef(int digits) {
        int rest = digits / 10;
        int sum = -(digits % 10);
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum % 11 == 0;
    }

    /** A number that passes the 11-test: each of these has one last digit that fits, or the next one has. */
    private static String bsn(int number) {
        for (int base = 10_000_000 + number * 2; ; base++) {
            int sum = 0;
            int rest = base;
            for (int weight = 2; weight <= 9; weight++) {
                sum += weight * (rest % 10);
                rest /= 10;
            }
            if (sum % 11 < 10 && (base - 10_000_000) / 2 == number) {
                return String.format("%08d%d", base, sum % 11);
            }
            if ((base - 10_000_000) / 2 != number) {
                return bsn(number + 5_000_000);
            }
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        while (at == nu.length) {
            if (ended) {
                return -1;
            }
            ended = number == middens;
            nu = ended ? einde : midden.apply(number++).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        int taken = Math.min(count, nu.length - at);
        System.arraycopy(nu, at, into, from, taken);
        at += taken;
        return taken;
    }
}
