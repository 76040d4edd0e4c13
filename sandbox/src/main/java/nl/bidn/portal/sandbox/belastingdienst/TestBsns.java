// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.belastingdienst;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.bidn.portal.values.Bsn;

/** Test numbers that pass the 11-test, from 999900006 upwards. */
public final class TestBsns {
    private static final int FIRST = 999_900_006;
    private static final int LAST = 999_999_999;

    private TestBsns() {}

    public static Stream<Bsn> ascending() {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(Integer::toString).flatMap(TestBsns::parse);
    }

    private static Stream<Bsn> parse(String digits) {
        try {
            return Stream.of(Bsn.of(digits));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
