// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.alleenverdieners.web;

import gg.jte.Content;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.alleenverdieners.service.Report.Fetched;
import nl.bidn.product.alleenverdieners.web.pages.JterowGenerated;

/**
 * Rows of the list as they were written before. A row is the same for everybody who reads its language, until its report is
 * fetched or a day passes; to write it is most of the work of the page. For any thread.
 */
final class Rows {
    private static final int MOST = 4000;

    private final Map<Key, Content> written = new ConcurrentHashMap<>();

    /** All that a row depends on and that can change; the rest of a report never does. */
    private record Key(String report, Optional<Fetched> fetched, int daysLeft, String organisation, String language) {}

    /** @param several whether reports of several organisations are listed, so that each row names its own */
    Content of(ReportLine line, boolean several, Words words, Texts texts) {
        var key = new Key(
                line.report().id(),
                line.report().fetched(),
                line.daysLeft(),
                several ? line.organisation() : "",
                texts.locale().getLanguage());
        Content known = written.get(key);
        return known != null ? known : write(key, line, several, words, texts);
    }

    private Content write(Key key, ReportLine line, boolean several, Words words, Texts texts) {
        if (written.size() >= MOST) {
            written.clear();
        }
        Content row = Html.written(out -> JterowGenerated.render(out, null, words, texts, line, several));
        written.put(key, row);
        return row;
    }
}
