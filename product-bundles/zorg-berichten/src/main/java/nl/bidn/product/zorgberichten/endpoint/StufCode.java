// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.endpoint;

/** Codes of faults as StUF takes them. */
final class StufCode {
    private static final int LANGSTE = 7;

    private StufCode() {}

    /** At most seven characters: {@code BRS04}; of a longer one its beginning. */
    static String van(String code) {
        return code.length() <= LANGSTE ? code : code.substring(0, LANGSTE);
    }
}
