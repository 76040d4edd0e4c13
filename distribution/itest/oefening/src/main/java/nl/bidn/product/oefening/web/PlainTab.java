// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.oefening.web;

import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.product.oefening.web.pages.JteplainGenerated;

/** A tab that says its name, and for whom it was asked. */
public record PlainTab(String path, Permission requires) implements Tab {
    @Override
    public View show(TabRequest request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        String title = request.texts().text("tab." + path + ".title");
        String forWhom =
                request.texts().text("for", request.organisations().get(0).name());
        return new View.Page(title, Html.body(out -> JteplainGenerated.render(out, null, title, forWhom)));
    }
}
