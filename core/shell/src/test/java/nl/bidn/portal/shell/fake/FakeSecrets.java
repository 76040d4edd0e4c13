// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import nl.bidn.portal.data.Secrets;

/** Seals by writing the context in front; good enough to see whether the right context is used. */
public final class FakeSecrets implements Secrets {
    private final String salt = UUID.randomUUID().toString();

    @Override
    public String seal(String context, String plain) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((context + "\n" + plain).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String open(String context, String sealed) {
        String text = new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.UTF_8);
        if (!text.startsWith(context + "\n")) {
            throw new IllegalArgumentException("sealed for another context");
        }
        return text.substring(context.length() + 1);
    }

    @Override
    public String mac(String purpose, String text) {
        return Integer.toHexString(
                (purpose + salt + text).toLowerCase(Locale.ROOT).hashCode());
    }
}
