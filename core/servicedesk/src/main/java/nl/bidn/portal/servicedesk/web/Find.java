// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.servicedesk.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.ui.ListQuery;

/** Looks up what an address or a form names; empty also for what is no code at all. */
final class Find {
    private Find() {}

    static Optional<Organisation> organisation(Desk desk, String code) {
        return Form.safely(code, typed -> desk.organisations().find(new OrganisationId(typed)));
    }

    static Optional<InstalledProduct> product(Desk desk, String id) {
        return Form.safely(id, typed -> desk.products().find(new ProductId(typed)))
                .filter(product -> product.product().isPresent());
    }

    static Optional<OrganisationType> type(String name) {
        return Form.safely(name, typed -> Optional.of(OrganisationType.valueOf(typed)));
    }

    static List<InstalledProduct> running(Desk desk) {
        return desk.products().all().stream()
                .filter(product -> product.product().isPresent())
                .toList();
    }

    /** The rows of one page. */
    static <T> List<T> page(List<T> all, ListQuery query, int size) {
        int from = Math.min(all.size(), query.offset(size));
        return all.subList(from, Math.min(all.size(), from + size));
    }
}
