// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.Bsns;
import nl.bidn.product.wlzregistertoets.Huis;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfout.Soort;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;

class LijstlezerTest {
    private static final Vraagcontrole CONTROLE = new Vraagcontrole(Huis.DOELEN);
    private static final List<Bsn> BSNS = Bsns.reeks(200);
    private static final String A = BSNS.get(0).value();
    private static final String B = BSNS.get(1).value();

    private final List<Lijstlezer.Gelezenregel> gelezen = new ArrayList<>();

    @Example
    void takesAFileWithReferencesAHeaderAMarkAndEitherEndOfLine() {
        assertThat(lees("\uFEFFBSN;Kenmerk\r\n" + A + ";z-1\r\n\"" + B + "\";\"zaak 2\"\n")
                        .geen())
                .isTrue();

        assertThat(gelezen).extracting(Lijstlezer.Gelezenregel::kenmerk).containsExactly("z-1", "zaak 2");
        assertThat(gelezen).extracting(regel -> regel.bsn().value()).containsExactly(A, B);
    }

    @Example
    void padsEightDigits() {
        assertThat(lees("10000008").geen()).isTrue();

        assertThat(gelezen.get(0).aangevuld()).isTrue();
        assertThat(gelezen.get(0).bsn().value()).isEqualTo("010000008");
    }

    @Example
    void namesEachMistake() {
        assertThat(fouten("12345678a")).containsExactly("1 BSN_TEKENS");
        assertThat(fouten("1234567")).containsExactly("1 BSN_LENGTE");
        assertThat(fouten("123456789")).containsExactly("1 BSN_ELFPROEF");
        assertThat(fouten(A + "\n;zaak")).containsExactly("2 BSN_ONTBREEKT");
        assertThat(fouten(A + ";<b>")).containsExactly("1 KENMERK_ONGELDIG");
        assertThat(fouten(A + ";" + B)).containsExactly("1 KENMERK_ONGELDIG");
        assertThat(fouten(A + ";z;nog iets")).containsExactly("1 REGEL_KOLOMMEN");
        assertThat(fouten(A + "\n\n" + B)).containsExactly("2 REGEL_LEEG");
        assertThat(fouten(A + ";" + "z".repeat(500))).containsExactly("1 REGEL_TE_LANG");
        assertThat(fouten("")).containsExactly("0 BESTAND_LEEG");
        assertThat(fouten("bsn;kenmerk\n")).containsExactly("0 BESTAND_LEEG");
        assertThat(fouten(A + "\n" + B + "\n" + A)).containsExactly("3 DUBBEL");
        assertThat(fouten("1234567;<b>;x")).containsExactly("1 BSN_LENGTE", "1 KENMERK_ONGELDIG", "1 REGEL_KOLOMMEN");
    }

    @Example
    void doesNotMindEmptyLinesAtTheEndOrAnEmptyColumn() {
        assertThat(fouten(A + ";;\n\r\n  \n")).isEmpty();
    }

    @Example
    void aHeaderIsTheFirstLineOnly() {
        assertThat(fouten(A + "\nbsn;kenmerk")).containsExactly("2 BSN_TEKENS");
    }

    @Example
    void saysOfADoubleWhereItWas() {
        Lijstfouten fouten = lees(A + "\n" + B + "\n" + A);

        assertThat(fouten.eerste().get(0).eerder()).isEqualTo(1);
    }

    @Example
    void refusesWhatIsNoUtf8() {
        Lijstfouten fouten =
                lezer(10).lees(new ByteArrayInputStream((A + ";caf\u00e9").getBytes(ISO_8859_1)), this::neem);

        assertThat(tekst(fouten)).containsExactly("1 REGEL_ONLEESBAAR");
    }

    @Example
    void readsNoFurtherThanTheMostPeople() {
        assertThat(tekst(lezer(2).lees(stroom(A + "\n" + B + "\n\n"), this::neem)))
                .isEmpty();
        assertThat(tekst(lezer(2).lees(stroom(A + "\n" + B + "\n" + BSNS.get(2).value() + "\nx"), this::neem)))
                .containsExactly("3 TE_VEEL");
    }

    @Example
    void tellsTheFirstThousandAndHowManyThereAre() {
        Lijstfouten fouten = lees("x1\n".repeat(1500));

        assertThat(fouten.eerste()).hasSize(Lijstfouten.GENOEMD);
        assertThat(fouten.totaal()).isEqualTo(1500);
    }

    @Example
    void takesThousands() {
        var tekst = new StringBuilder();
        Bsns.reeks(9_000).forEach(bsn -> tekst.append(bsn.value()).append('\n'));

        assertThat(lees(tekst.toString()).geen()).isTrue();
        assertThat(gelezen).hasSize(9_000);
    }

    @Example
    void saysThatAFileIsTooLarge() {
        var in = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                java.util.Arrays.fill(bytes, offset, offset + length, (byte) '\n');
                return length;
            }
        };

        assertThat(tekst(lezer(10).lees(in, this::neem))).containsExactly("0 BESTAND_TE_GROOT");
    }

    @Example
    void saysThatTheLineBroke() {
        var in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("reset");
            }
        };

        assertThat(tekst(lezer(10).lees(in, this::neem))).containsExactly("0 BESTAND_AFGEBROKEN");
    }

    /** A line of a file, and what is wrong with it. */
    private record Geval(String tekst, Optional<Soort> fout) {}

    @Property(tries = 300, seed = "20261123")
    void saysOfEachLineJustWhatIsWrongWithIt(@ForAll("gevallen") List<Geval> gevallen, @ForAll boolean crlf) {
        gelezen.clear();
        var tekst = new StringBuilder("bsn;kenmerk");
        var verwacht = new ArrayList<String>();
        int nummer = 1;
        int goed = 0;
        for (Geval geval : gevallen) {
            nummer++;
            String regel = geval.tekst();
            if (geval.fout().isEmpty()) {
                regel = BSNS.get(goed).value() + regel;
                goed++;
            }
            tekst.append(crlf ? "\r\n" : "\n").append(regel);
            int hier = nummer;
            geval.fout().ifPresent(fout -> verwacht.add(hier + " " + fout));
        }
        if (gevallen.isEmpty()) {
            verwacht.add("0 BESTAND_LEEG");
        }

        assertThat(tekst(lees(tekst.toString()))).isEqualTo(verwacht);
        assertThat(gelezen).hasSize(goed);
    }

    @Provide
    Arbitrary<List<Geval>> gevallen() {
        Arbitrary<Geval> goed = Arbitraries.of("", ";", ";zaak 1", ";\"Z/2\"", ";\u00e9\u00e9n", "  ; x ;")
                .map(rest -> new Geval(rest, Optional.empty()));
        Arbitrary<Geval> fout = Combinators.combine(
                        Arbitraries.of(
                                new Geval("1234567", Optional.of(Soort.BSN_LENGTE)),
                                new Geval("1234567890", Optional.of(Soort.BSN_LENGTE)),
                                new Geval("12345678x", Optional.of(Soort.BSN_TEKENS)),
                                new Geval("999900007", Optional.of(Soort.BSN_ELFPROEF)),
                                new Geval("\"\"", Optional.of(Soort.BSN_ONTBREEKT)),
                                new Geval("9".repeat(401), Optional.of(Soort.REGEL_TE_LANG))),
                        Arbitraries.of("", " "))
                .as((geval, witruimte) -> new Geval(witruimte + geval.tekst(), geval.fout()));
        return Arbitraries.oneOf(goed, fout).list().ofMaxSize(60);
    }

    private static Lijstlezer lezer(int meeste) {
        return new Lijstlezer(CONTROLE, meeste, 2);
    }

    private Lijstfouten lees(String tekst) {
        return lezer(100_000).lees(stroom(tekst), this::neem);
    }

    private Optional<Soort> neem(Lijstlezer.Gelezenregel regel) {
        gelezen.add(regel);
        return Optional.empty();
    }

    private List<String> fouten(String tekst) {
        return tekst(lees(tekst));
    }

    private static List<String> tekst(Lijstfouten fouten) {
        return fouten.eerste().stream()
                .map(fout -> fout.regel() + " " + fout.soort())
                .toList();
    }

    private static InputStream stroom(String tekst) {
        return new ByteArrayInputStream(tekst.getBytes(UTF_8));
    }
}
