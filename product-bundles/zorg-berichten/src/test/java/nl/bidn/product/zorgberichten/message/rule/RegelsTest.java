// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.bidn.product.zorgberichten.message.Bericht;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegelsTest {
    private static final Keuring KEURING = Sets.keuring();
    private static final String TOEGEWEZEN = "Client/ToegewezenProducten/ToegewezenProduct";

    static Stream<Berichttype> types() {
        return Sets.types();
    }

    /** Each case, with the message types of the standards that have it. */
    static Stream<String> gevallen() {
        List<Geval> all = Gevallen.alle();
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> namen(all.get(i)).map(naam -> all.get(i).code() + " " + naam + " " + i));
    }

    private static Stream<String> namen(Geval geval) {
        return geval.soort().length() > 3
                ? Stream.of(geval.soort())
                : Stream.of("WMO" + geval.soort(), "JW" + geval.soort());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoodMessageBreaksNoRule(Berichttype type) throws IOException {
        Bericht bericht = Goed.van(type.naam());
        assertThat(keur(bericht).fouten()).as(bericht.xml()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("gevallen")
    void aRuleAllowsWhatItAllowsAndFindsWhatItForbids(String geval) throws IOException {
        String[] parts = geval.split(" ", -1);
        Geval regel = Gevallen.alle().get(Integer.parseInt(parts[2]));
        Bericht mag = regel.mag().apply(Goed.van(parts[1]));
        Bericht magNiet = regel.magNiet().apply(Goed.van(parts[1]));
        assertThat(codes(mag)).as("allowed: %s", mag.xml()).doesNotContain(regel.code());
        assertThat(codes(magNiet)).as("forbidden: %s", magNiet.xml()).contains(regel.code());
    }

    @Test
    void eachRuleOfTheStandardsHasACase() {
        Set<String> used =
                Sets.types().flatMap(type -> type.regels().stream()).collect(Collectors.toCollection(TreeSet::new));
        used.removeAll(Set.of("CS015", "CS025", "CS319"));
        Set<String> cases = Gevallen.alle().stream().map(Geval::code).collect(Collectors.toCollection(TreeSet::new));
        assertThat(cases).isEqualTo(used);
    }

    @Test
    void weKnowNoRuleThatNoStandardHas() {
        Set<String> used =
                Sets.types().flatMap(type -> type.regels().stream()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(Regelcatalogus.codes()).isEqualTo(used);
    }

    @Test
    void aFaultSaysWhereItIs() throws IOException {
        Bericht bericht = Goed.van("WMO323")
                .nogEen("Declaratie/Clienten/Client")
                .zet("Declaratie/Clienten/Client[2]/Bsn", "123456789");
        Fout fout = keur(bericht).fouten().stream()
                .filter(each -> each.regel().equals("CS002"))
                .findFirst()
                .orElseThrow();
        assertThat(fout.plek()).isEqualTo("/Bericht/Declaratie/Clienten/Client[2]/Bsn");
        assertThat(fout.regelnummer()).isEqualTo(lineOf(bericht.xml(), "123456789") - 1);
        assertThat(fout.niveau()).isEqualTo(2);
    }

    @Test
    void anOverlapIsFoundAtTheLaterProductWhateverTheirOrder() throws IOException {
        Bericht bericht = Goed.van("JW301")
                .nogEen(TOEGEWEZEN)
                .zet(TOEGEWEZEN + "[2]/ToewijzingNummer", "2")
                .zet(TOEGEWEZEN + "[2]/Ingangsdatum", "2025-01-01")
                .zet(TOEGEWEZEN + "[2]/Einddatum", "2026-01-01");
        assertThat(keur(bericht).fouten())
                .extracting(Fout::plek)
                .containsExactly("/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "12", "13", "14"})
    void aidsOfTheWmoMayOverlap(String categorie) throws IOException {
        assertThat(codes(dubbel("WMO301", categorie))).doesNotContain("TR302");
    }

    @Test
    void otherCategoriesMayNot() throws IOException {
        assertThat(codes(dubbel("WMO301", "15"))).contains("TR302");
        assertThat(codes(dubbel("JW301", "45"))).contains("TR302");
    }

    @Test
    void whatWasRemovedMayOverlap() throws IOException {
        Bericht bericht = dubbel("WMO301", "01")
                .zet(TOEGEWEZEN + "/Einddatum", "2026-01-01")
                .zet(TOEGEWEZEN + "/RedenWijziging", "13");
        assertThat(codes(bericht)).doesNotContain("TR302");
    }

    @Test
    void aProductWithoutACodeOverlapsWithItsWholeCategory() throws IOException {
        Bericht bericht = dubbel("JW301", "45").zet(TOEGEWEZEN + "/Product/Code", "45A01");
        assertThat(codes(bericht)).contains("TR302");
        assertThat(codes(bericht.zet(TOEGEWEZEN + "[2]/Product/Code", "45A02"))).doesNotContain("TR302");
    }

    @Test
    void anAssignmentWithoutAProductOverlapsWithAnyOther() throws IOException {
        Bericht bericht = dubbel("JW301", "45")
                .weg(TOEGEWEZEN + "[2]/Product")
                .zet(TOEGEWEZEN + "[2]/Budget", "1")
                .zet(TOEGEWEZEN + "[2]/Einddatum", "2026-12-31");
        assertThat(codes(bericht)).contains("TR302");
    }

    private static Bericht dubbel(String naam, String categorie) {
        return Goed.van(naam)
                .zet(TOEGEWEZEN + "/Product/Categorie", categorie)
                .nogEen(TOEGEWEZEN)
                .zet(TOEGEWEZEN + "[2]/ToewijzingNummer", "2");
    }

    private static int lineOf(String xml, String text) {
        return (int) xml.substring(0, xml.indexOf(text))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private static List<String> codes(Bericht bericht) throws IOException {
        Verslag verslag = keur(bericht);
        assertThat(verslag.niveau()).as("level of %s", verslag.fouten()).isNotEqualTo(1);
        return verslag.fouten().stream().map(Fout::regel).toList();
    }

    private static Verslag keur(Bericht bericht) throws IOException {
        return KEURING.keur(new ByteArrayInputStream(bericht.bytes()));
    }
}
