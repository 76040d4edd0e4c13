// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.gebruikersbeheer.UserSection;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.products.fake.PlainProduct;
import nl.bidn.portal.products.fake.PlainTexts;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.ui.Option;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private static final Texts DUTCH = BundleTexts.dutch(UserSection.class);

    private final Actions actions =
            new Actions(new Titles(new Installed(List.of(new Post("bericht-verstuurd"), new Post("")))));

    @Test
    void anActOfTheCoreHasItsName() {
        assertThat(actions.title(DUTCH, "rol-toegekend")).isEqualTo("Rol gegeven");
    }

    @Test
    void anActOfAProductHasTheNameThatTheProductGivesIt() {
        assertThat(actions.title(DUTCH, "bericht-verstuurd")).isEqualTo("In woorden: bericht-verstuurd");
        assertThat(actions.title(DUTCH, "iets-anders")).isEqualTo("iets-anders");
        assertThat(actions.options(DUTCH, List.of("bericht-verstuurd", "iets-anders")))
                .extracting(Option::label)
                .contains("In woorden: bericht-verstuurd", "iets-anders");
    }

    private record Installed(List<InstalledProduct> all) implements Products {
        @Override
        public Optional<InstalledProduct> find(ProductId id) {
            return Optional.empty();
        }

        @Override
        public long generation() {
            return 1;
        }
    }

    /** Has a name for one act. */
    private static final class Post extends PlainProduct {
        private final String act;

        Post(String act) {
            super(new ProductId("post"));
            this.act = act;
        }

        @Override
        public Texts texts(Locale locale) {
            return new PlainTexts(locale, (key, arguments) -> key.equals("action." + act) ? "In woorden: " + act : key);
        }
    }
}
