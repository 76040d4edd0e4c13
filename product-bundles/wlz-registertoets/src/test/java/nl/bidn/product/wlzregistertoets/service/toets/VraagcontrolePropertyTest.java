// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.bidn.portal.values.Bsn;

/** Whatever is typed: only a BSN is looked up, and none is kept in a reference. */
class VraagcontrolePropertyTest {
    private final Vraagcontrole controle = new Vraagcontrole(Doelen.lees(Doelen.STANDAARD));

    @Property
    void onlyABsnIsEverLookedUp(@ForAll("bijnaBsn") String text) {
        var fouten = new ArrayList<Afwijzing>();
        Vraagcontrole.Gevraagd gevraagd = controle.lees(new Toetsvraag(text, "wmo-aanvraag", ""), fouten);

        String cijfers = text.replaceAll("[ .\\u00a0]", "");
        boolean geldig = cijfers.matches("[0-9]{8,9}") && Bsn.isValid(negen(cijfers));
        assertThat(gevraagd != null).isEqualTo(geldig);
        assertThat(fouten.isEmpty()).isEqualTo(geldig);
        if (gevraagd != null) {
            assertThat(gevraagd.bsn().value()).isEqualTo(negen(cijfers));
            assertThat(gevraagd.aangevuld()).isEqualTo(cijfers.length() == 8);
        }
    }

    @Property
    void eachMistakeHasOneReasonAndItIsAboutTheBsn(@ForAll("bijnaBsn") String text) {
        if (controle.bsn(text) instanceof Vraagcontrole.Gelezen.Fout fout) {
            assertThat(fout.reden().veld()).isEqualTo("bsn");
        }
    }

    @Property
    void aReferenceNeverHidesABsn(
            @ForAll @IntRange(min = 1, max = 999_999_900) int getal,
            @ForAll("tekst") String ervoor,
            @ForAll("tekst") String erna) {
        String bsn = geldig(getal);
        List<String> vormen = List.of(
                bsn,
                bsn.startsWith("0") ? bsn.substring(1) : bsn,
                bsn.substring(0, 3) + " " + bsn.substring(3, 6) + " " + bsn.substring(6),
                bsn.substring(0, 4) + "." + bsn.substring(4),
                "12 " + bsn,
                bsn.replace('1', '\u0661').replace('2', '\u0662'));
        for (String vorm : vormen) {
            String kenmerk = ervoor + vorm + erna;
            assertThat(fouten(kenmerk)).as(kenmerk).containsExactly(Afwijzing.KENMERK_ONGELDIG);
        }
    }

    @Property
    void anOrdinaryReferenceIsTaken(@ForAll("tekst") String ervoor, @ForAll @IntRange(max = 9_999_999) int nummer) {
        assertThat(fouten(ervoor + nummer)).isEmpty();
    }

    @Property
    void aPurposeThatIsNotInTheListIsRefused(@ForAll("tekst") String doel) {
        var fouten = new ArrayList<Afwijzing>();
        Vraagcontrole.Gevraagd unused = controle.lees(new Toetsvraag("999900006", doel, ""), fouten);

        assertThat(fouten).containsExactly(doel.isBlank() ? Afwijzing.DOEL_ONTBREEKT : Afwijzing.DOEL_NIET_TOEGESTAAN);
    }

    private List<Afwijzing> fouten(String kenmerk) {
        var fouten = new ArrayList<Afwijzing>();
        Vraagcontrole.Gevraagd unused = controle.lees(new Toetsvraag("999900006", "wmo-aanvraag", kenmerk), fouten);
        return fouten;
    }

    /** Digits, with now and then a letter, a space or a digit too many. */
    @Provide
    Arbitrary<String> bijnaBsn() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 999_999_900).map(VraagcontrolePropertyTest::geldig),
                Arbitraries.strings().numeric().ofMinLength(0).ofMaxLength(11),
                Arbitraries.strings().withChars("0123456789 .\u00a0aO-\u0661").ofMaxLength(12));
    }

    /** Ends and begins with no digit, so that the number beside it stands alone. */
    @Provide
    Arbitrary<String> tekst() {
        return Arbitraries.strings().withChars("abcXYZ./-_ ").ofMaxLength(20).map(text -> text + "-");
    }

    private static String negen(String cijfers) {
        return cijfers.length() == 8 ? "0" + cijfers : cijfers;
    }

    /** The first BSN from this number on. */
    private static String geldig(int vanaf) {
        int getal = vanaf;
        while (!Bsn.isValid("%09d".formatted(getal))) {
            getal++;
        }
        return "%09d".formatted(getal);
    }
}
