// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.List;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Bericht;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.api.Texts;

/** The documents and messages of an application, as both sides see them. */
final class Papers {
    private Papers() {}

    static List<ApplicationModel.Paper> of(Aanvraag one, Names names, Texts texts) {
        return one.documents().stream()
                .map(document -> new ApplicationModel.Paper(
                        document,
                        title(document, one, names, texts),
                        names.of("hoedanigheid", document.signature().capacity())))
                .toList();
    }

    private static String title(Document document, Aanvraag one, Names names, Texts texts) {
        return document.agreement() == null
                ? texts.text("document.formulier")
                : names.agreement(one.opgave().inhoud().product(), document.agreement());
    }

    static List<ApplicationModel.Message> messages(Aanvraag one, Names names, Texts texts) {
        return one.messages().stream()
                .map(message -> new ApplicationModel.Message(message, from(message, one, names, texts)))
                .toList();
    }

    private static String from(Bericht message, Aanvraag one, Names names, Texts texts) {
        if (message.fromServicedesk()) {
            return texts.text("bericht.servicedesk");
        }
        return message.from() == null ? one.opgave().contact().name() : names.person(message.from());
    }
}
