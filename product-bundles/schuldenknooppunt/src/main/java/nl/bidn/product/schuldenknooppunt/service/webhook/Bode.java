// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.Outgoing.Call;
import nl.bidn.portal.api.Outgoing.Content;
import nl.bidn.portal.api.Outgoing.NotReached;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.webhook.WebhookStore.Geheimen;

/** Sends one notification once, signed as Standard Webhooks says; outside any transaction. */
final class Bode {
    private static final Duration GEDULD = Duration.ofSeconds(5);

    private final Kluisje kluisje;
    private final Portal portal;

    Bode(Portal portal) {
        this.kluisje = new Kluisje(portal.secrecy());
        this.portal = portal;
    }

    /**
     * @param code empty: it arrived
     * @param isWeg the receiver says that it wants nothing any more
     */
    record Uitkomst(String code, boolean isWeg) {
        boolean isGelukt() {
            return code.isEmpty();
        }

        static Uitkomst van(int status) {
            return new Uitkomst(status >= 200 && status < 300 ? "" : "http-" + status, status == 410);
        }

        static Uitkomst mislukt(String code) {
            return new Uitkomst(code, false);
        }
    }

    Uitkomst breng(Bezorging bezorging, Webhook webhook, Geheimen geheimen) {
        Instant nu = portal.clock().instant();
        String id = bezorging.id().toString();
        byte[] inhoud = bezorging.kennisgeving().json();
        var call = new Call(
                webhook.adres(),
                "application/json",
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(nu.getEpochSecond()),
                        "webhook-signature", handtekeningen(webhook, geheimen, id, nu, inhoud)),
                Content.of(inhoud),
                Optional.empty(),
                GEDULD);
        try {
            return portal.outgoing().onlyPublic().post(call, answer -> Uitkomst.van(answer.status()));
        } catch (IllegalArgumentException e) {
            return Uitkomst.mislukt("adres-geweigerd");
        } catch (NotReached e) {
            return Uitkomst.mislukt("geen-verbinding");
        } catch (IOException e) {
            return Uitkomst.mislukt("geen-antwoord");
        }
    }

    /** With the secret before too, as long as the receiver may not know the new one. */
    private String handtekeningen(Webhook webhook, Geheimen geheimen, String id, Instant nu, byte[] inhoud) {
        String nieuw = kluisje.open(webhook, geheimen.geheim()).handtekening(id, nu, inhoud);
        return geheimen.vorig()
                .filter(vorig -> geheimen.vorigTot().filter(nu::isBefore).isPresent())
                .map(vorig -> nieuw + ' ' + kluisje.open(webhook, vorig).handtekening(id, nu, inhoud))
                .orElse(nieuw);
    }
}
