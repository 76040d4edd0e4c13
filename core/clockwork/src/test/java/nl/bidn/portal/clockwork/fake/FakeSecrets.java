// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.bidn.portal.data.Secrets;

/** Seals by writing what it was sealed for. */
public final class FakeSecrets implements Secrets {
    @Override
    public String seal(String context, String plain) {
        return Base64.getEncoder().encodeToString((context + "|" + plain).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(String context, String sealed) {
        String opened = new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8);
        if (!opened.startsWith(context + "|")) {
            throw new IllegalArgumentException("Sealed for something else");
        }
        return opened.substring(context.length() + 1);
    }

    @Override
    public String mac(String purpose, String text) {
        return seal(purpose, text);
    }
}
