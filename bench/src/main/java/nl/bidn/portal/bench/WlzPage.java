// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.product.wlzregistertoets.service.Rights;
import nl.bidn.product.wlzregistertoets.web.RaadplegenTab;

/**
 * People who are signed in send the form of the tab Raadplegen: the page with the answer is made by the real tab and template, and
 * written to nowhere. What the shell does before and around it is the same whatever the answer is, and left out.
 */
final class WlzPage {
    private static final Texts TEXTS = BundleTexts.dutch(RaadplegenTab.class);

    private final Tab tab;

    WlzPage(Tab tab) {
        this.tab = tab;
    }

    /** Any page without an answer fails the bench. */
    WlzRound round(List<String> bsns) throws Exception {
        return WlzRound.of(bsns, number -> {
            var person = TestCaller.person("gebruiker" + number).with(Rights.RAADPLEGEN.id(), WlzRoom.STAD);
            var form = TestRequest.of(person, TEXTS, WlzRoom.STAD)
                    .with("doel", "wmo-aanvraag")
                    .with("kenmerk", "Z-1");
            return bsn -> send(form.with("bsn", bsn));
        });
    }

    private void send(TestRequest form) throws IOException {
        if (!(tab.submit(form) instanceof View.Page page)
                || !page.title().equals(TEXTS.text("raadplegen.antwoord.title"))) {
            throw new IllegalStateException("no answer");
        }
        page.body().writeTo(OutputStream.nullOutputStream());
    }
}
