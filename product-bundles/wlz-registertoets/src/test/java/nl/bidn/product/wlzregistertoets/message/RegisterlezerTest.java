// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.product.wlzregistertoets.Registerbestand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterlezerTest {
    private static final Instant PEIL = Instant.parse("2026-11-23T05:00:00Z");
    private static final String GOED = "999900006;J;2026-01-10;2026-02-01;";

    private final List<String> gelezen = new ArrayList<>();

    private List<String> lees(InputStream in) {
        var fouten = new Fouten();
        try {
            new Registerlezer(fouten).lees(in, new Registerlezer.Ontvanger() {
                @Override
                public void kop(Registerkop kop) {
                    gelezen.add(kop.peilmoment() + " " + kop.aantal());
                }

                @Override
                public void persoon(Registerregel regel) {
                    gelezen.add(new String(regel.bsn(), UTF_8)
                            + regel.status()
                            + LocalDate.ofEpochDay(regel.ingang())
                            + (regel.einde() == Registerregel.GEEN ? "" : LocalDate.ofEpochDay(regel.einde())));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(fouten.totaal()).isGreaterThanOrEqualTo(fouten.genoemd().size());
        return fouten.genoemd().stream()
                .map(fout -> fout.regel() + " " + fout.code().code())
                .toList();
    }

    private List<String> lees(String bestand) {
        return lees(new ByteArrayInputStream(bestand.getBytes(UTF_8)));
    }

    @Test
    void readsWhatIsRight() {
        assertThat(lees(Registerbestand.van(
                        PEIL,
                        GOED,
                        "000000012;N;1900-01-01;1900-01-01;1900-01-01",
                        "999900018;O;2026-11-23;2024-02-29;9999-12-31")))
                .isEmpty();

        assertThat(gelezen)
                .containsExactly(
                        "2026-11-23T05:00:00Z 3",
                        "999900006J2026-02-01",
                        "000000012N1900-01-011900-01-01",
                        "999900018O2024-02-299999-12-31");
    }

    /** Also where a line lies over the end of what was read at once. */
    @Test
    void itMattersNothingHowTheBytesCome() {
        var bestand = Registerbestand.van(PEIL, Registerbestand.personen(5000, 'J'));
        var bytes = bestand.getBytes(UTF_8);

        assertThat(lees(bestand)).isEmpty();
        assertThat(lees(new ByteArrayInputStream(bytes) {
                    @Override
                    public synchronized int read(byte[] naar, int van, int meeste) {
                        return super.read(naar, van, Math.min(meeste, 7));
                    }
                }))
                .isEmpty();
        assertThat(gelezen).hasSize(2 * 5001);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99990000;J;2026-01-10;2026-02-01;|bsn-ongeldig",
                "9999000061;J;2026-01-10;2026-02-01;|bsn-ongeldig",
                "999900007;J;2026-01-10;2026-02-01;|bsn-ongeldig",
                "99990000A;J;2026-01-10;2026-02-01;|bsn-ongeldig",
                "000000000;J;2026-01-10;2026-02-01;|bsn-ongeldig",
                ";J;2026-01-10;2026-02-01;|bsn-ongeldig",
                "999900006;X;2026-01-10;2026-02-01;|status-ongeldig",
                "999900006;j;2026-01-10;2026-02-01;|status-ongeldig",
                "999900006;;2026-01-10;2026-02-01;|status-ongeldig",
                "999900006;JA;2026-01-10;2026-02-01;|status-ongeldig",
                "999900006;J;;2026-02-01;|afgiftedatum-ongeldig",
                "999900006;J;2026-02-29;2026-02-01;|afgiftedatum-ongeldig",
                "999900006;J;2026-11-24;2026-02-01;|afgiftedatum-na-peilmoment",
                "999900006;J;2026-01-10;;|ingangsdatum-ongeldig",
                "999900006;J;2026-01-10;2026-13-01;|ingangsdatum-ongeldig",
                "999900006;J;2026-01-10;2026-00-01;|ingangsdatum-ongeldig",
                "999900006;J;2026-01-10;2026-04-31;|ingangsdatum-ongeldig",
                "999900006;J;2026-01-10;1899-12-31;|ingangsdatum-ongeldig",
                "999900006;J;2026-01-10;01-02-2026;|ingangsdatum-ongeldig",
                "999900006;J;2026-01-10;2026-02-01;2026-02-30|einddatum-ongeldig",
                "999900006;J;2026-01-10;2026-02-01;nooit|einddatum-ongeldig",
                "999900006;J;2026-01-10;2026-02-01;2026-01-31|einddatum-voor-ingang",
                "999900006;J;2026-01-10;2026-02-01|regel-vorm",
                "999900006;J;2026-01-10;2026-02-01;;|regel-vorm",
                "iets anders|regel-vorm",
            })
    void namesEachMistakeOfALine(String regel, String code) {
        assertThat(lees(Registerbestand.van(PEIL, GOED, regel))).containsExactly("3 " + code);
    }

    @Test
    void aCarriageReturnAnEmptyLineAndALongLineAreMistakes() {
        assertThat(lees(Registerbestand.van(PEIL, GOED + "\r", "", "9".repeat(500), GOED.repeat(5))))
                .containsExactly("2 einddatum-ongeldig", "3 regel-vorm", "4 regel-te-lang", "5 regel-te-lang");
    }

    @Test
    void namesAllMistakesOfALineAndOfAllLines() {
        assertThat(lees(Registerbestand.van(PEIL, "1;X;;;x", GOED, "2;J;2026-01-10;2026-02-01;")))
                .containsExactly(
                        "2 bsn-ongeldig",
                        "2 status-ongeldig",
                        "2 afgiftedatum-ongeldig",
                        "2 ingangsdatum-ongeldig",
                        "2 einddatum-ongeldig",
                        "4 bsn-ongeldig");
        assertThat(gelezen).hasSize(1);
    }

    @Test
    void namesAThousandAndCountsTheRest() throws IOException {
        var fouten = new Fouten();
        var regels = new ArrayList<String>();
        for (int i = 0; i < 1500; i++) {
            regels.add("fout");
        }
        new Registerlezer(fouten)
                .lees(
                        new ByteArrayInputStream(
                                Registerbestand.van(PEIL, regels).getBytes(UTF_8)),
                        new Registerlezer.Ontvanger() {
                            @Override
                            public void kop(Registerkop kop) {}

                            @Override
                            public void persoon(Registerregel regel) {}
                        });

        assertThat(fouten.totaal()).isEqualTo(1500);
        assertThat(fouten.genoemd()).hasSize(1000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x|kop-vorm",
                "wlz-register;1;2026-11-23T06:00:00+01:00|kop-vorm",
                "wlz-register;2;2026-11-23T06:00:00+01:00;1|kop-versie",
                "wlz-register;1;2026-11-23T06:00:00;1|kop-peilmoment",
                "wlz-register;1;gisteren;1|kop-peilmoment",
                "wlz-register;1;2026-02-29T06:00:00Z;1|kop-peilmoment",
                "wlz-register;1;2026-11-23T06:00:00+01:00;|kop-aantal",
                "wlz-register;1;2026-11-23T06:00:00+01:00;0|kop-aantal",
                "wlz-register;1;2026-11-23T06:00:00+01:00;-1|kop-aantal",
                "wlz-register;1;2026-11-23T06:00:00+01:00;25000001|kop-aantal",
            })
    void namesWhatIsWrongWithTheHeader(String kop, String code) {
        assertThat(lees(Registerbestand.compleet(kop, List.of(GOED)))).containsExactly("1 " + code);
    }

    @Test
    void theEndIsCountedAndChecked() {
        var kop = Registerbestand.kop(PEIL, 1) + "\n" + GOED + "\n";
        var goed = kop + Registerbestand.einde(1, kop);

        assertThat(lees(goed)).isEmpty();
        assertThat(lees(kop)).containsExactly("2 einde-ontbreekt");
        assertThat(lees(goed.substring(0, 50))).contains("2 einde-ontbreekt");
        assertThat(lees("")).containsExactly("1 kop-vorm", "1 einde-ontbreekt");
        assertThat(lees(kop + Registerbestand.einde(2, kop))).containsExactly("3 aantal-klopt-niet");
        assertThat(lees(kop + Registerbestand.einde(1, kop + " "))).containsExactly("3 controlegetal-klopt-niet");
        assertThat(lees(goed.replace("2026-02-01", "2026-02-02"))).containsExactly("3 controlegetal-klopt-niet");
        assertThat(lees(kop + "einde;1\n")).containsExactly("3 einde-vorm");
        assertThat(lees(kop + "eind\n")).containsExactly("3 einde-vorm");
        assertThat(lees(goed + GOED + "\n")).containsExactly("4 na-einde");
        assertThat(lees(Registerbestand.compleet(Registerbestand.kop(PEIL, 2), List.of(GOED))))
                .containsExactly("3 aantal-klopt-niet");
        assertThat(lees(goed.strip())).isEmpty();
    }
}
