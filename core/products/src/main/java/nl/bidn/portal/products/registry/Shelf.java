// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.products.registry;

import java.net.URL;
import java.util.Locale;
import java.util.Set;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.text.TextFile;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * The files and texts of a bundle as one of its products sees them. If there are several, what is a product's own comes
 * before what they share: {@code static/iwmo/x.css} before {@code static/x.css}, the text {@code iwmo.tab.a.title} before
 * {@code tab.a.title}.
 *
 * @param owner the product, if its bundle brings several
 */
record Shelf(Bundle bundle, @Nullable ProductId owner) {
    static Shelf of(Seat seat) {
        return new Shelf(seat.bundle(), seat.watched().header().hasSeveral() ? seat.id() : null);
    }

    @Nullable
    URL file(String path) {
        int slash = path.indexOf('/');
        if (owner != null && slash > 0) {
            URL own = bundle.getEntry(path.substring(0, slash) + "/" + owner + path.substring(slash));
            if (own != null) {
                return own;
            }
        }
        return bundle.getEntry(path);
    }

    BundleTexts texts(Locale locale) {
        BundleTexts all = BundleTexts.of(bundle, locale);
        return owner == null ? all : all.asSeenBy(owner);
    }

    /** The keys of the texts in just this language. */
    Set<String> keys(String language) {
        var all = TextFile.read(bundle::getEntry, language);
        return (owner == null ? all : TextFile.asSeenBy(owner, all)).keySet();
    }
}
