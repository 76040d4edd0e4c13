// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.util.Base64;
import nl.bidn.portal.api.Secrecy;
import nl.bidn.product.schuldenknooppunt.message.webhook.Geheim;

/** Secrets as they are kept: sealed for the webhook whose they are. */
final class Kluisje {
    private final Secrecy secrecy;

    Kluisje(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    String sluit(Webhook webhook, Geheim geheim) {
        return Base64.getEncoder().encodeToString(secrecy.seal(van(webhook), geheim.bytes()));
    }

    Geheim open(Webhook webhook, String verzegeld) {
        return Geheim.van(secrecy.open(van(webhook), Base64.getDecoder().decode(verzegeld)));
    }

    private static String van(Webhook webhook) {
        return "webhook " + webhook.organisatie() + ' ' + webhook.id();
    }
}
