// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Duration;
import java.time.Instant;
import nl.bidn.portal.api.OrganisationId;

/** Tells productbeheerders that their system does not take what we bring, of each kind at most once a day. */
final class Storingen {
    private static final Duration RUST = Duration.ofHours(24);

    private final MeldingStore meldingen;
    private final Portal portal;

    Storingen(MeldingStore meldingen, Portal portal) {
        this.meldingen = meldingen;
        this.portal = portal;
    }

    /** The system refuses a message. In a transaction, as all of these. */
    void geweigerd(Bericht bericht) {
        meld(bericht, "aflevering-geweigerd");
    }

    /** The system has not been reached for some time. */
    void luktNiet(Bericht bericht) {
        meld(bericht, "aflevering-lukt-niet");
    }

    /** We stopped trying. */
    void lukteNiet(Bericht bericht) {
        meld(bericht, "aflevering-gestopt");
    }

    /** The system says that it can do nothing with a message that it got. */
    void gemeld(Bericht bericht) {
        meld(bericht, "systeem-meldt-fout");
    }

    private void meld(Bericht bericht, String key) {
        Dienst dienst = bericht.dienst();
        OrganisationId organisation = bericht.organisation();
        Instant nu = portal.nu();
        String onderwerp = key + " " + dienst;
        boolean pas = meldingen
                .laatste(organisation, onderwerp)
                .filter(last -> nu.isBefore(last.plus(RUST)))
                .isPresent();
        if (!pas) {
            meldingen.gemeld(organisation, onderwerp, nu);
            new Bekendmaking(portal).vertel(dienst, Rights.INSTELLEN, organisation, key, "instellingen");
        }
    }
}
