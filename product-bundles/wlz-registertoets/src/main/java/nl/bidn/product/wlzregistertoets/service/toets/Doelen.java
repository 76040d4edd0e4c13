// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.toets;

import java.util.List;
import java.util.Optional;

/**
 * The purposes for which the law lets a municipality ask, in the order in which they are shown. The operator configures them,
 * as laws change more often than software; the check of the purpose itself is fixed: what is not in the list is refused.
 */
public record Doelen(List<Doel> alle) {
    /**
     * @param code letters, digits and hyphens; what a system sends
     * @param naam for people, in Dutch
     * @param grondslag the law behind it, in Dutch
     */
    public record Doel(String code, String naam, String grondslag) {}

    public Doelen {
        alle = List.copyOf(alle);
    }

    public Optional<Doel> met(String code) {
        return alle.stream().filter(doel -> doel.code().equals(code)).findFirst();
    }
}
