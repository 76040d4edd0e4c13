// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.products.BundleTexts;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The texts of this room, read when they are first needed: a start needs none of them. */
@Component(service = Woorden.class)
public final class Woorden {
    private final Map<Locale, Texts> read = new ConcurrentHashMap<>();
    private final Function<Locale, Texts> reader;

    @Activate
    public Woorden() {
        this(locale -> BundleTexts.of(FrameworkUtil.getBundle(Woorden.class), locale));
    }

    Woorden(Function<Locale, Texts> reader) {
        this.reader = reader;
    }

    Texts dutch() {
        return read.computeIfAbsent(BundleTexts.DUTCH, reader);
    }

    Texts english() {
        return read.computeIfAbsent(BundleTexts.ENGLISH, reader);
    }
}
