// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.bidn.product.zorgberichten.message.Sets;
import nl.bidn.product.zorgberichten.message.schema.LeafReader;
import org.junit.jupiter.api.Test;

/** Holds the sets of keys against those of Java, through growth, collisions and many scopes. */
class SleutelsetTest {
    private final Planknoop naam = knoop("Client/Naam/Geslachtsnaam/Achternaam");
    private final Planknoop nummer = knoop("Client/ToegewezenProducten/ToegewezenProduct/ToewijzingNummer");
    private final Klasse klasse = new Klasse(Sets.type("WMO301").plan().wortel());
    private final List<Veld> velden = List.of(new Veld(0, klasse.veld(naam)), new Veld(0, klasse.veld(nummer)));
    private final Rij rij = new Rij(klasse);
    private final Waarden waarden = new Waarden(new Rij[] {rij}, null);
    private final LeafReader veld = new LeafReader();

    @Test
    void aSetNumbersNewKeysAndKnowsOldOnes() {
        var set = new Sleutelset();
        var sleutel = new Sleutel();
        var random = new Random(11);
        for (int scope = 0; scope < 40; scope++) {
            Map<String, Integer> known = new HashMap<>();
            int keys = scope % 10 == 0 ? 20_000 : random.nextInt(50);
            for (int i = 0; i < keys; i++) {
                String text = "é".repeat(random.nextInt(3)) + random.nextInt(keys);
                long number = random.nextInt(3);
                fill(text, number);
                String key = text + "|" + number;
                int expected = known.containsKey(key) ? -1 - known.get(key) : known.size();
                known.putIfAbsent(key, known.size());
                assertThat(set.voegToe(sleutel.van(waarden, velden))).isEqualTo(expected);
                assertThat(set.heeft(sleutel)).isTrue();
            }
            assertThat(set.size()).isEqualTo(known.size());
            set.wis();
            assertThat(set.size()).isZero();
        }
    }

    @Test
    void aSetOfPrintsKnowsOldKeysFromNewOnes() {
        var set = new Afdrukset();
        var sleutel = new Sleutel();
        var random = new Random(12);
        for (int scope = 0; scope < 40; scope++) {
            var known = new HashSet<String>();
            int keys = scope % 10 == 0 ? 20_000 : random.nextInt(50);
            for (int i = 0; i < keys; i++) {
                String text = "é".repeat(random.nextInt(3)) + random.nextInt(keys);
                long number = random.nextInt(3);
                fill(text, number);
                sleutel.van(waarden, velden);
                String key = text + "|" + number;
                assertThat(set.heeft(sleutel)).isEqualTo(known.contains(key));
                assertThat(set.voegToe(sleutel)).isEqualTo(known.add(key));
                assertThat(set.heeft(sleutel)).isTrue();
            }
            set.wis();
            assertThat(set.heeft(sleutel)).isFalse();
        }
    }

    @Test
    void printsOfKeysThatLookAlikeAreSpreadEvenly() {
        var sleutel = new Sleutel();
        var first = new int[256];
        var last = new int[256];
        for (int i = 0; i < 100_000; i++) {
            fill("R" + i, 0);
            long print = sleutel.van(waarden, velden).afdruk();
            first[(int) (print >>> 56)]++;
            last[(int) print & 0xFF]++;
        }
        assertThat(Arrays.stream(first)).allMatch(count -> count > 250 && count < 550);
        assertThat(Arrays.stream(last)).allMatch(count -> count > 250 && count < 550);
    }

    @Test
    void whereOneFieldEndsAndTheNextBeginsMatters() {
        assertThat(key("1", 23)).isNotEqualTo(key("12", 3));
        assertThat(key("a", 0)).isNotEqualTo(key("a", 64));
        assertThat(key("ab", 7)).isEqualTo(key("ab", 7));
    }

    @Test
    void aFieldThatIsNotThereIsNotAnEmptyOne() {
        rij.begin();
        take(velden.get(1), nummer, "1");
        String without = bytes();
        fill("0", 1);
        assertThat(bytes()).isNotEqualTo(without);
    }

    private String key(String text, long number) {
        fill(text, number);
        return bytes();
    }

    private String bytes() {
        Sleutel sleutel = new Sleutel().van(waarden, velden);
        return HexFormat.of().formatHex(sleutel.bytes(), 0, sleutel.length());
    }

    private void fill(String text, long number) {
        rij.begin();
        take(velden.get(0), naam, text);
        take(velden.get(1), nummer, String.valueOf(number));
    }

    private static Planknoop knoop(String pad) {
        return Objects.requireNonNull(Sets.type("WMO301").plan().zoek(pad));
    }

    private void take(Veld wanted, Planknoop knoop, String value) {
        veld.begin(Objects.requireNonNull(knoop.veldtype()));
        veld.read(value.toCharArray(), 0, value.length());
        veld.end();
        rij.neem(wanted.nummer(), veld);
    }
}
