// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.util.List;

/**
 * What became of files that were offered together.
 *
 * @param basis the address of the tab
 * @param afgekeurd how many were refused
 */
public record ResultaatModel(String basis, List<Berichtregel> regels, int afgekeurd) {
    public int goed() {
        return regels.size() - afgekeurd;
    }
}
