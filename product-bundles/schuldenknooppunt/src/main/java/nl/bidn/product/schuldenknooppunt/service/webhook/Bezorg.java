// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;

/**
 * Brings a notification to the system that asked for it: at least once, always under the same id, and in no order. What does not arrive
 * is tried again, later each time; a receiver that fails is left alone for as long, whatever waits for it. After two days a
 * notification is given up and stays to be looked at; a webhook that nothing reached for three days is switched off.
 */
public final class Bezorg implements Worker {
    static final String NAAM = "bezorg-webhook";
    /** So long a notification is tried. */
    public static final Duration LANGST = Duration.ofDays(2);
    /** After so long without any success the webhook is switched off. */
    public static final Duration LANGST_STUK = Duration.ofDays(3);

    private static final ProductId PRODUCT = new ProductId("schuldenknooppunt");
    private static final int TEGELIJK = 4;
    /** Of those that waited for a receiver that is there again. */
    private static final int MEESTE = 1000;

    private final WebhookStore webhooks;
    private final BezorgingStore bezorgingen;
    private final Webhookgeheugen geheugen;
    private final Bode bode;
    private final Portal portal;

    Bezorg(WebhookStore webhooks, BezorgingStore bezorgingen, Webhookgeheugen geheugen, Portal portal) {
        this.webhooks = webhooks;
        this.bezorgingen = bezorgingen;
        this.geheugen = geheugen;
        this.bode = new Bode(portal);
        this.portal = portal;
    }

    /** What is sent, as it was read. */
    private record Zending(Bezorging bezorging, Webhook webhook, WebhookStore.Geheimen geheimen) {}

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public int atOnce() {
        return TEGELIJK;
    }

    @Override
    public Result work(Task task) {
        Optional<Zending> zending = portal.transactions()
                .call(() -> bezorgingen
                        .bezorging(task.organisation(), UUID.fromString(task.subject()))
                        .filter(bezorging -> bezorging.dood().isEmpty())
                        .flatMap(this::zending));
        zending.ifPresent(een -> {
            Bode.Uitkomst uitkomst = bode.breng(een.bezorging(), een.webhook(), een.geheimen());
            portal.transactions().run(() -> boek(een, uitkomst));
        });
        return new Result.Done();
    }

    private Optional<Zending> zending(Bezorging bezorging) {
        OrganisationId wie = bezorging.organisatie();
        Optional<Webhook> gevonden = webhooks.webhook(wie, bezorging.webhook());
        if (gevonden.isEmpty()) {
            return Optional.empty();
        }
        Webhook webhook = gevonden.get();
        if (!webhook.isAan() || !portal.participation().takesPart(PRODUCT, wie)) {
            bezorgingen.geefOp(wie, bezorging.id(), nu());
            return Optional.empty();
        }
        if (webhook.pauze().filter(nu()::isBefore).isPresent()) {
            vraag(bezorging, webhook.pauze().get());
            return Optional.empty();
        }
        return webhooks.geheimen(wie, webhook.id()).map(geheimen -> new Zending(bezorging, webhook, geheimen));
    }

    private void boek(Zending zending, Bode.Uitkomst uitkomst) {
        if (uitkomst.isGelukt()) {
            gelukt(zending.bezorging(), zending.webhook());
        } else {
            mislukt(zending.bezorging(), zending.webhook(), uitkomst);
        }
    }

    private void gelukt(Bezorging bezorging, Webhook webhook) {
        bezorgingen.verwijder(bezorging.organisatie(), bezorging.id());
        if (webhook.fouten() > 0 && webhooks.lukte(webhook.organisatie(), webhook.id())) {
            bezorgingen.bezorgingen(webhook.organisatie(), webhook.id(), false, MEESTE).stream()
                    .sorted(Comparator.comparing(wacht -> wacht.id().toString()))
                    .forEach(wacht -> vraag(wacht, nu()));
        }
    }

    private void mislukt(Bezorging bezorging, Webhook was, Bode.Uitkomst uitkomst) {
        OrganisationId wie = bezorging.organisatie();
        Instant nu = nu();
        bezorgingen.faalde(wie, bezorging.id(), nu, uitkomst.code());
        webhooks.faalde(wie, was.id(), nu, nu.plus(Result.Again.waitAfter(was.fouten() + 1)));
        Instant begin = was.faalt().orElse(nu);
        if (uitkomst.isWeg() || !begin.plus(LANGST_STUK).isAfter(nu)) {
            zetUit(was, nu);
        } else if (!bezorging.sinds().plus(LANGST).isAfter(nu)) {
            bezorgingen.geefOp(wie, bezorging.id(), nu);
        } else {
            vraag(bezorging, nu.plus(Result.Again.waitAfter(bezorging.pogingen() + 1)));
        }
    }

    private void zetUit(Webhook webhook, Instant nu) {
        OrganisationId wie = webhook.organisatie();
        if (webhooks.zetUit(wie, webhook.id(), nu)) {
            bezorgingen.geefAllesOp(wie, webhook.id(), nu);
            geheugen.gewijzigd();
            portal.audit()
                    .record(
                            null,
                            "webhook-uitgezet",
                            Outcome.DONE,
                            wie,
                            webhook.id().toString());
            portal.notices().tellHolders(Rights.BEHEREN, Set.of(wie), "webhook-uit", "mijn-organisatie/webhooks");
        }
    }

    private void vraag(Bezorging bezorging, Instant moment) {
        portal.tasks().ask(NAAM, bezorging.organisatie(), bezorging.id().toString(), moment);
    }

    private Instant nu() {
        return portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
