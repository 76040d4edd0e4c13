// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

/** As a portal runs for weeks: rounds until in three in a row nothing cost three percent less than ever before, 25 at most. */
final class WarmUp {
    private static final int STEADY = 3;
    private static final int MOST = 25;
    private static final double LESS = 0.97;

    private WarmUp() {}

    /** One round, of one or of several that come in turns. */
    interface Round {
        /** What each cost, in the same order each time. */
        double[] costs() throws Exception;
    }

    static void by(Round warm) throws Exception {
        double[] least = warm.costs();
        for (int round = 1, steady = 0; steady < STEADY && round < MOST; round++) {
            double[] now = warm.costs();
            steady++;
            for (int i = 0; i < now.length; i++) {
                steady = now[i] < LESS * least[i] ? 0 : steady;
                least[i] = Math.min(least[i], now[i]);
            }
        }
    }
}
