// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.beheer.Instelling;

/** Keeps what sources say, encrypted, and lets it go; each within the transaction that took the question. */
final class Bewaring {
    /** Who keeps nothing has a day to read an answer. */
    private static final Duration KORTST = Duration.ofDays(1);

    private static final String KLAAR = "antwoord-klaar";

    private final VraagStore store;
    private final Portal portal;

    Bewaring(VraagStore store, Portal portal) {
        this.store = store;
        this.portal = portal;
    }

    /** Whether the organisation keeps an answer after it was shown or fetched. */
    boolean bewaart(OrganisationId organisatie) {
        return portal.settings().value(Instelling.BEWAARDAGEN, organisatie) > 0;
    }

    private Duration termijn(OrganisationId organisatie) {
        Duration gezet = Duration.ofDays(portal.settings().value(Instelling.BEWAARDAGEN, organisatie));
        return gezet.compareTo(KORTST) < 0 ? KORTST : gezet;
    }

    /** A source is done. */
    Vraag beantwoord(Vraag vraag, String bron, Bronstaat staat, Optional<String> inhoud) {
        if (!vraag.wachtOp(bron)) {
            return vraag;
        }
        Optional<String> bestand = inhoud.map(json -> bewaar(vraag.organisatie(), json));
        var stand = new Bronstand(bron, staat, portal.clock().instant(), bestand);
        return wijzig(vraag, vraag.met(stand, termijn(vraag.organisatie())));
    }

    /** Nobody waits any longer. */
    Vraag rondAf(Vraag vraag) {
        Instant nu = portal.clock().instant();
        return wijzig(vraag, vraag.rondAf(nu, termijn(vraag.organisatie())));
    }

    private Vraag wijzig(Vraag was, Vraag wordt) {
        if (!wordt.equals(was)) {
            store.wijzig(wordt);
            if (wordt.staat() == Vraagstaat.KLAAR) {
                vertel(wordt);
            }
        }
        return wordt;
    }

    /** By mail, to the party that asked: that something is there, not what. */
    private void vertel(Vraag vraag) {
        OrganisationId wie = vraag.partijen().verwerker().orElse(vraag.organisatie());
        String adres = portal.settings().value(Instelling.CONTACT_MAIL, wie);
        if (!adres.isEmpty()) {
            portal.notices().tellAddresses(Set.of(adres), KLAAR, "resultaten", vraag.nummer());
        }
    }

    private String bewaar(OrganisationId organisatie, String inhoud) {
        try (Vault.Draft draft = portal.vault().draft(organisatie)) {
            draft.write(inhoud.getBytes(StandardCharsets.UTF_8));
            return draft.finish().id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What sources said is destroyed, and that it was stays. */
    void laatGaan(Vraag was, Vraag wordt) {
        store.wijzig(wordt);
        was.bronnen()
                .forEach(bron ->
                        bron.bestand().ifPresent(bestand -> portal.vault().destroy(was.organisatie(), bestand)));
    }
}
