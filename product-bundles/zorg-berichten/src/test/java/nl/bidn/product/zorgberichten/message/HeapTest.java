// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** That the measure of the attacks can fail. */
class HeapTest {
    @Test
    void whatIsHeldIsSeenAndWhatIsLetGoIsNot() throws IOException {
        assertThat(Heap.above(HeapTest::hold)).isGreaterThan(20L << 20);
        assertThat(Heap.above(HeapTest::letGo)).isLessThan(8L << 20);
    }

    private static Object hold() {
        byte[] held = new byte[20 << 20];
        return churn() + Arrays.hashCode(held);
    }

    private static Object letGo() {
        return churn();
    }

    /** Half a second of small arrays that nobody keeps. */
    private static long churn() {
        long end = System.nanoTime() + 500_000_000;
        long sum = 0;
        while (System.nanoTime() < end) {
            sum += new byte[1000].length;
        }
        return sum;
    }
}
