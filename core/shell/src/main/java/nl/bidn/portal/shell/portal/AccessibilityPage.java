// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.portal;

import java.io.IOException;
import nl.bidn.portal.shell.frame.Frame;
import nl.bidn.portal.shell.frame.Frames;
import nl.bidn.portal.shell.frame.Pages;
import nl.bidn.portal.shell.pages.JteaccessibilityGenerated;
import nl.bidn.portal.shell.web.Exchange;
import nl.bidn.portal.shell.web.Visitor;

/** {@code /toegankelijkheid}: the statement that the law asks for (Besluit digitale toegankelijkheid overheid). */
public final class AccessibilityPage {
    private final Frames frames;

    public AccessibilityPage(Frames frames) {
        this.frames = frames;
    }

    public void show(Exchange exchange, Visitor visitor) throws IOException {
        Frame frame = frames.frame(exchange, visitor);
        Frame titled = frame.of(frame.text("accessibility.title"), MyPages.home(frame));
        Pages.write(
                exchange,
                200,
                titled,
                frame.person() == null ? Pages.Width.NARROW : Pages.Width.FULL,
                out -> JteaccessibilityGenerated.render(out, null, titled));
    }
}
