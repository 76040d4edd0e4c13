// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.ciz;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import nl.bidn.portal.values.Bsn;
import org.junit.jupiter.api.Test;

/** Against {@code docs/wlz-register.md}, not against the reader of the portal. */
class RegistermakerTest {
    private static final Instant PEIL = Instant.parse("2026-11-23T05:00:00.5Z");

    private final List<Integer> delen = new ArrayList<>();

    private String maak(Instant peilmoment, int personen) throws Exception {
        var uit = new ByteArrayOutputStream();
        delen.clear();
        int aantal = new Registermaker(peilmoment, personen).maak((nummer, gzip) -> {
            delen.add(nummer);
            new GZIPInputStream(new ByteArrayInputStream(gzip)).transferTo(uit);
        });
        assertThat(delen).hasSize(aantal);
        return uit.toString(US_ASCII);
    }

    private static List<String> personen(String bestand) {
        List<String> regels = bestand.lines().toList();
        return regels.subList(1, regels.size() - 1);
    }

    @Test
    void hasTheFormThatWasAgreed() throws Exception {
        String bestand = maak(PEIL, 500);

        String voorEinde = bestand.substring(0, bestand.indexOf("einde;"));
        byte[] som = MessageDigest.getInstance("SHA-256").digest(voorEinde.getBytes(US_ASCII));
        assertThat(bestand).startsWith("wlz-register;1;2026-11-23T06:00:00+01:00;500\n");
        assertThat(bestand).endsWith("\neinde;500;" + HexFormat.of().formatHex(som) + "\n");
        assertThat(personen(bestand)).hasSize(500).allSatisfy(regel -> {
            String[] velden = regel.split(";", -1);
            assertThat(velden).hasSize(5);
            assertThat(Bsn.of(velden[0]).isTest()).isTrue();
            assertThat(velden[1]).isIn("J", "N", "O");
            assertThat(LocalDate.parse(velden[2])).isBeforeOrEqualTo("2026-11-23");
            LocalDate ingang = LocalDate.parse(velden[3]);
            assertThat(velden[4].isEmpty() || !LocalDate.parse(velden[4]).isBefore(ingang))
                    .isTrue();
        });
    }

    @Test
    void theSameAgainIsTheSameAndAnotherDayDiffersALittle() throws Exception {
        assertThat(maak(PEIL, 3000)).isEqualTo(maak(PEIL, 3000));

        List<String> vandaag = personen(maak(PEIL, 3000));
        List<String> morgen = personen(maak(PEIL.plus(Duration.ofDays(1)), 3000));
        assertThat(IntStream.range(0, 3000).filter(i -> !vandaag.get(i).equals(morgen.get(i))))
                .hasSizeBetween(1, 60);
    }

    @Test
    void fromDayToDayThereIsSomethingOfEachKindToSignal() throws Exception {
        List<String> vandaag = personen(maak(PEIL, 8000));
        List<String> morgen = personen(maak(PEIL.plus(Duration.ofDays(1)), 8000));

        List<String> veranderd = IntStream.range(0, 8000)
                .filter(i -> !vandaag.get(i).equals(morgen.get(i)))
                .mapToObj(i -> vandaag.get(i).charAt(10) + "-" + morgen.get(i).charAt(10))
                .toList();

        assertThat(veranderd).contains("N-J", "J-N", "J-J");
    }

    @Test
    void saysOfThoseWhoAreKnownWhatThePageSays() throws Exception {
        List<String> personen = personen(maak(PEIL, 10));

        assertThat(Bekende.ALLE).allSatisfy(bekende -> {
            assertThat(Bsn.isValid(bekende.bsn())).isTrue();
            if (bekende.status() == ' ') {
                assertThat(personen).noneMatch(regel -> regel.startsWith(bekende.bsn()));
            } else {
                assertThat(personen).anyMatch(regel -> regel.startsWith(bekende.bsn() + ";" + bekende.status() + ";"));
            }
        });
    }

    @Test
    void aLargeOneIsInPartsAndHasNobodyTwice() throws Exception {
        String bestand = maak(PEIL, 500_000);

        assertThat(delen).containsExactly(1, 2);
        assertThat(personen(bestand).stream()
                        .map(regel -> regel.substring(0, 9))
                        .distinct())
                .hasSize(500_000)
                .allMatch(Bsn::isValid);
    }
}
