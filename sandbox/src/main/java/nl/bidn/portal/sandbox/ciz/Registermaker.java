// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.ciz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * Makes a register of any size, in packed parts of some sixteen megabytes, as {@code docs/wlz-register.md} says. The same moment and
 * size give the same file. Each day one in five hundred has another status or another end than on other days, so that there is something to
 * signal: new, changed or ended.
 */
public final class Registermaker {
    private static final int DEEL = 16 << 20;
    private static final int VERANDERT = 500;
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");

    private final Instant peilmoment;
    private final int personen;
    private final MessageDigest digest;
    private ByteArrayOutputStream deel = new ByteArrayOutputStream();
    private int nummer;

    /** Takes the parts in their order. */
    public interface Ontvanger {
        void deel(int nummer, byte[] gzip) throws IOException, InterruptedException;
    }

    public Registermaker(Instant peilmoment, int personen) {
        this.peilmoment = peilmoment.truncatedTo(ChronoUnit.SECONDS);
        this.personen = personen;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes it, once.
     *
     * @return how many parts there are
     */
    public int maak(Ontvanger naar) throws IOException, InterruptedException {
        schrijf("wlz-register;1;" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(peilmoment.atZone(NEDERLAND)) + ";"
                + personen);
        var nummers = new Nummers();
        for (int i = 0; i < personen; i++) {
            schrijf(persoon(nummers.next()));
            if (deel.size() >= DEEL) {
                stuur(naar);
            }
        }
        String einde = "einde;" + personen + ";" + HexFormat.of().formatHex(digest.digest());
        deel.writeBytes((einde + "\n").getBytes(StandardCharsets.US_ASCII));
        stuur(naar);
        return nummer;
    }

    private void schrijf(String regel) {
        byte[] bytes = (regel + "\n").getBytes(StandardCharsets.US_ASCII);
        digest.update(bytes);
        deel.writeBytes(bytes);
    }

    private void stuur(Ontvanger naar) throws IOException, InterruptedException {
        var klein = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(klein)) {
            deel.writeTo(zip);
        }
        deel = new ByteArrayOutputStream();
        naar.deel(++nummer, klein.toByteArray());
    }

    private String persoon(String bsn) {
        long toeval = gemengd(Long.parseLong(bsn));
        LocalDate afgifte = LocalDate.of(2020, 1, 1).plusDays(toeval % 1500);
        LocalDate ingang = afgifte.plusDays((toeval >>> 11) % 60);
        boolean anders = (toeval + dag()) % VERANDERT == 0;
        boolean anderEinde = anders && (toeval >>> 13) % 2 == 0;
        String einde = (toeval % 2 == 0) != anderEinde
                ? ""
                : ingang.plusDays(365 + (toeval >>> 17) % 3650).toString();
        return bsn + ";" + status(bsn, toeval, anders && !anderEinde) + ";" + afgifte + ";" + ingang + ";" + einde;
    }

    private long dag() {
        return peilmoment.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }

    /** J, N or O. The first three are one of each, always. */
    private static char status(String bsn, long toeval, boolean anders) {
        for (Bekende bekende : Bekende.ALLE) {
            if (bekende.bsn().equals(bsn)) {
                return bekende.status();
            }
        }
        long honderd = (toeval >>> 7) % 100;
        if (honderd < 85) {
            return anders ? 'N' : 'J';
        }
        return anders || honderd >= 95 ? 'O' : 'N';
    }

    /** Not negative; looks like chance (the finisher of SplitMix64). */
    private static long gemengd(long getal) {
        long z = (getal ^ (getal >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }
}
