// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.PlainTransactions;

/** The section for users, with a management that notes what it is asked, and a browser in front of it. */
abstract class SectionBase {
    static final String USERS = "gebruikers";

    final FakeManagement management = new FakeManagement();
    final List<String> audited = new ArrayList<>();
    final UserSection section = new UserSection(
            management,
            management,
            new NoProducts(),
            new PlainTransactions(),
            (caller, action, outcome, organisation, detail) -> audited.add(action + " " + organisation + " " + detail),
            Clock.fixed(FakeManagement.NOW, ZoneOffset.UTC));
    final Browser browser = new Browser(section, BundleTexts.dutch(UserSection.class));

    /** Titles are then the ids. */
    private static final class NoProducts implements Products {
        @Override
        public List<InstalledProduct> all() {
            return List.of();
        }

        @Override
        public Optional<InstalledProduct> find(ProductId id) {
            return Optional.empty();
        }

        @Override
        public long generation() {
            return 0;
        }
    }
}
