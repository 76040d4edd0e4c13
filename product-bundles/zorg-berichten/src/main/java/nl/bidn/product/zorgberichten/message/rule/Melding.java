// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.rule;

/** Where a run of rules reports to. The check gives it; called on the thread of the run. */
public interface Melding {
    /**
     * A rule is broken.
     *
     * @param plek the place, as XPath
     * @param regelnummer the line on which the class begins
     */
    void meld(String code, String plek, int regelnummer);
}
