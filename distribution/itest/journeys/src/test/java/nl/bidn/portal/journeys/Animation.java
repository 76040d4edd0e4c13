// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One animation of the style sheet, shown as it is so long after its page came; needs no script in the page. */
final class Animation {
    private final Page page;
    private final CDPSession inspector;
    private @Nullable String last;

    Animation(Page page, String name) {
        this.page = page;
        this.inspector = page.context().newCDPSession(page);
        inspector.on("Animation.animationStarted", event -> {
            var begun = event.getAsJsonObject("animation");
            if (begun.get("name").getAsString().equals(name)) {
                last = begun.get("id").getAsString();
            }
        });
        inspector.send("Animation.enable");
    }

    void show(Duration afterThePageCame) {
        page.waitForCondition(() -> last != null);
        var which = new JsonArray();
        which.add(last);
        var asked = new JsonObject();
        asked.add("animations", which);
        asked.addProperty("currentTime", afterThePageCame.toMillis());
        inspector.send("Animation.seekAnimations", asked);
    }
}
