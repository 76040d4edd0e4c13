// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.webhook.Geheim;
import nl.bidn.product.schuldenknooppunt.message.webhook.Kennisgeving;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.service.Rights;
import nl.bidn.product.schuldenknooppunt.service.webhook.WebhookStore.Geheimen;

/** What participants and their systems do with their webhooks; each method is one transaction. */
public final class Webhooks {
    /** Of one participant. */
    public static final int MEESTE = 10;
    /** So long both secrets are good after a new one was made. */
    public static final Duration OVERGANG = Duration.ofDays(1);

    private static final int LANGSTE_ADRES = 500;
    private static final int MEESTE_BEZORGINGEN = 100;

    private final WebhookStore webhooks;
    private final BezorgingStore bezorgingen;
    private final Webhookgeheugen geheugen;
    private final Systeemmelder melder;
    private final Kluisje kluisje;
    private final Portal portal;

    /** What came of making one. */
    public sealed interface Maaksel {
        /** @param geheim told here, and never again */
        record Gemaakt(Webhook webhook, String geheim) implements Maaksel {
            /** Without the secret, which is in no log. */
            @Override
            public String toString() {
                return "Gemaakt " + webhook.id();
            }
        }

        /**
         * @param code for systems, and the end of a text {@code weigering.<code>}
         * @param plek {@code adres} or {@code gebeurtenissen}
         */
        record Geweigerd(String code, String plek) implements Maaksel {}
    }

    Webhooks(
            WebhookStore webhooks,
            BezorgingStore bezorgingen,
            Webhookgeheugen geheugen,
            Systeemmelder melder,
            Portal portal) {
        this.webhooks = webhooks;
        this.bezorgingen = bezorgingen;
        this.geheugen = geheugen;
        this.melder = melder;
        this.kluisje = new Kluisje(portal.secrecy());
        this.portal = portal;
    }

    public List<Webhook> van(Caller caller, OrganisationId organisatie) {
        mag(caller, organisatie);
        return portal.transactions().call(() -> webhooks.webhooks(organisatie));
    }

    public Optional<Webhook> vind(Caller caller, OrganisationId organisatie, UUID id) {
        return met(caller, organisatie, id, Function.identity());
    }

    /** @param adres as it was typed: one that is public, with HTTPS */
    public Maaksel maak(Caller caller, OrganisationId organisatie, String adres, Set<Soort> soorten) {
        mag(caller, organisatie);
        if (soorten.isEmpty()) {
            return new Maaksel.Geweigerd("webhook-zonder-gebeurtenis", "gebeurtenissen");
        }
        Optional<URI> uri = adres(adres);
        if (uri.isEmpty()) {
            return new Maaksel.Geweigerd("webhook-adres", "adres");
        }
        return portal.transactions().call(() -> maak(caller, organisatie, uri.get(), soorten));
    }

    private Maaksel maak(Caller caller, OrganisationId organisatie, URI adres, Set<Soort> soorten) {
        List<Webhook> er = webhooks.webhooks(organisatie);
        if (er.stream().anyMatch(webhook -> webhook.adres().equals(adres))) {
            return new Maaksel.Geweigerd("webhook-adres-bekend", "adres");
        }
        if (er.size() >= MEESTE) {
            return new Maaksel.Geweigerd("te-veel-webhooks", "adres");
        }
        var webhook = Webhook.nieuw(organisatie, adres, soorten, nu());
        var geheim = Geheim.nieuw();
        webhooks.voegToe(webhook, new Geheimen(kluisje.sluit(webhook, geheim), Optional.empty(), Optional.empty()));
        geheugen.gewijzigd();
        leg(caller, "webhook-gemaakt", webhook);
        return new Maaksel.Gemaakt(webhook, geheim.tekst());
    }

    private Optional<URI> adres(String tekst) {
        try {
            var uri = new URI(tekst);
            portal.outgoing().onlyPublic().check(uri);
            return Optional.of(uri).filter(goed -> tekst.length() <= LANGSTE_ADRES);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** False: there is none. */
    public boolean verwijder(Caller caller, OrganisationId organisatie, UUID id) {
        return met(caller, organisatie, id, webhook -> {
                    geheugen.gewijzigd();
                    leg(caller, "webhook-verwijderd", webhook);
                    return webhooks.verwijder(organisatie, id);
                })
                .orElse(false);
    }

    /** The one before stays good for a while, so that nothing is refused while its receiver changes. */
    public Optional<Maaksel.Gemaakt> vernieuwGeheim(Caller caller, OrganisationId organisatie, UUID id) {
        return met(caller, organisatie, id, webhook -> {
            var geheim = Geheim.nieuw();
            Geheimen was = webhooks.geheimen(organisatie, id).orElseThrow();
            webhooks.bewaarGeheimen(
                    organisatie,
                    id,
                    new Geheimen(
                            kluisje.sluit(webhook, geheim),
                            Optional.of(was.geheim()),
                            Optional.of(nu().plus(OVERGANG))));
            leg(caller, "webhook-geheim-vernieuwd", webhook);
            return new Maaksel.Gemaakt(webhooks.webhook(organisatie, id).orElseThrow(), geheim.tekst());
        });
    }

    /** Sends something about nothing; empty: there is none, or it is off. */
    public Optional<UUID> probeer(Caller caller, OrganisationId organisatie, UUID id) {
        return met(caller, organisatie, id, Function.identity())
                .filter(Webhook::isAan)
                .map(webhook -> portal.transactions()
                        .call(() ->
                                melder.stuur(webhook, Kennisgeving.PROEF, "").id()));
    }

    /** After it was switched off; what was given up stays so until it is asked for. */
    public Optional<Webhook> zetAan(Caller caller, OrganisationId organisatie, UUID id) {
        return met(caller, organisatie, id, webhook -> {
            if (!webhook.isAan()) {
                webhooks.zetAan(organisatie, id);
                geheugen.gewijzigd();
                leg(caller, "webhook-aangezet", webhook);
            }
            return webhooks.webhook(organisatie, id).orElseThrow();
        });
    }

    /** What was given up, oldest first. */
    public List<Bezorging> opgegeven(Caller caller, OrganisationId organisatie, UUID id) {
        return bezorgingen(caller, organisatie, id, true);
    }

    /** What is still tried, oldest first. */
    public List<Bezorging> wachtend(Caller caller, OrganisationId organisatie, UUID id) {
        return bezorgingen(caller, organisatie, id, false);
    }

    private List<Bezorging> bezorgingen(Caller caller, OrganisationId organisatie, UUID id, boolean dood) {
        return met(
                        caller,
                        organisatie,
                        id,
                        webhook -> bezorgingen.bezorgingen(organisatie, id, dood, MEESTE_BEZORGINGEN))
                .orElseGet(List::of);
    }

    /** Under the same id; false: there is no such thing, or its webhook is off. */
    public boolean herhaal(Caller caller, OrganisationId organisatie, UUID id, UUID bezorging) {
        return met(
                        caller,
                        organisatie,
                        id,
                        webhook -> webhook.isAan()
                                && bezorgingen
                                        .bezorging(organisatie, bezorging)
                                        .filter(een -> een.webhook().equals(id))
                                        .isPresent()
                                && bezorgingen.hervat(organisatie, bezorging, nu())
                                && vraag(organisatie, bezorging))
                .orElse(false);
    }

    private boolean vraag(OrganisationId organisatie, UUID bezorging) {
        portal.tasks().ask(Bezorg.NAAM, organisatie, bezorging.toString());
        return true;
    }

    private <T> Optional<T> met(Caller caller, OrganisationId organisatie, UUID id, Function<Webhook, T> wat) {
        mag(caller, organisatie);
        return portal.transactions()
                .call(() -> webhooks.webhook(organisatie, id).map(wat));
    }

    private void leg(Caller caller, String wat, Webhook webhook) {
        portal.audit()
                .record(
                        caller,
                        wat,
                        Outcome.DONE,
                        webhook.organisatie(),
                        webhook.id().toString());
    }

    private Instant nu() {
        return portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void mag(Caller caller, OrganisationId organisatie) {
        if (!caller.may(Rights.BERICHTEN, organisatie) && !caller.may(Rights.BEHEREN, organisatie)) {
            throw new SecurityException("May not set up webhooks of " + organisatie);
        }
    }
}
