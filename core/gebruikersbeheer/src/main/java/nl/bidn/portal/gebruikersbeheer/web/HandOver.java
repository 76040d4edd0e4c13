// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import static nl.bidn.portal.ui.Html.body;

import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.gebruikersbeheer.web.pages.JtehandOverGenerated;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.Section.Request;

/** The question before the reader gives his own right to manage to a colleague. */
final class HandOver {
    private HandOver() {}

    static View.Page ask(Request request, Account successor, Domain domain) {
        Texts texts = request.texts();
        var model = new HandOverModel(
                successor.id().value(),
                Titles.name(texts, successor),
                domain.name(),
                Titles.domain(texts, domain),
                request.formToken());
        return new View.Page(
                texts.text("hand-over.title"), body(out -> JtehandOverGenerated.render(out, null, texts, model)));
    }
}
