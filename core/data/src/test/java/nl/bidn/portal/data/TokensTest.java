// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final int MANY = 2000;

    private final Tokens tokens = new Tokens();

    @Test
    void noTwoAreTheSameAndEachHasTheForm() {
        List<String> made = Stream.generate(tokens::next).limit(MANY).toList();

        assertThat(made).doesNotHaveDuplicates().allMatch(Tokens::looksRight);
        assertThat(made.get(0)).hasSize(Tokens.LENGTH);
    }

    @Test
    void whatIsShorterLongerOrOfOtherCharactersIsNone() {
        String good = tokens.next();

        for (String bad :
                List.of("", good.substring(1), good + "A", good.substring(1) + "=", good.substring(1) + "\n")) {
            assertThat(Tokens.looksRight(bad)).as(bad).isFalse();
        }
    }

    @Test
    void lettersAreThoseThatNobodyMisreads() {
        Set<String> seen = tokens.letters(MANY)
                .chars()
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(String.join("", seen)).isEqualTo("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
        assertThat(tokens.letters(10)).hasSize(10);
    }

    /** Source: FIPS 180-4, the example of "abc". */
    @Test
    void hashesWithSha256() {
        assertThat(Tokens.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
