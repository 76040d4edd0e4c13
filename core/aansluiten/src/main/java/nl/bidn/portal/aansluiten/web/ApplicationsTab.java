// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.ui.Html.body;

import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.web.pages.JteaanvragenGenerated;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Section.Request;

/** {@code aanvragen}: what the organisations of a gebruikersbeheerder asked. */
final class ApplicationsTab {
    private final Desk desk;

    ApplicationsTab(Desk desk) {
        this.desk = desk;
    }

    View show(Request request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        var asked = Asked.of(request);
        var names = new Names(desk, request.texts());
        var lines = desk.aanvragen.of(new Aanvrager.Ingelogd(request.session())).stream()
                .map(one -> ApplicationLine.of(one, names))
                .toList();
        return new View.Page(
                request.texts().text("aanvragen.titel"),
                body(out -> JteaanvragenGenerated.render(out, null, Look.of(asked), lines, false)));
    }
}
