// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.VaultFile;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.check.Kop;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import nl.bidn.product.zorgberichten.service.Bericht.Kenmerken;
import nl.bidn.product.zorgberichten.service.Bericht.Payload;
import nl.bidn.product.zorgberichten.service.Uitgaand.Bestand;

/**
 * Puts payloads in the vault and reads what they are in the same pass, in memory that does not grow with them. Each is read as
 * a whole, also where a municipality wants no check: what it is, to whom it goes, whose BSN are in it and what it answers are
 * known of the same pass.
 */
final class Opname {
    private final Vault vault;
    private final Supplier<Keuring> keuring;

    /** @param keuring asked each time, as the standards may change while the hub runs */
    Opname(Vault vault, Supplier<Keuring> keuring) {
        this.vault = vault;
        this.keuring = keuring;
    }

    /** The one to use for a whole message. */
    Keuring keuring() {
        return keuring.get();
    }

    /** In a transaction. */
    Opgenomen neemOp(Keuring now, OrganisationId owner, InputStream in) throws IOException {
        try (Vault.Draft draft = vault.draft(owner)) {
            var kopie = new Kopie(in, draft, Keuring.MOST_BYTES);
            Verslag verslag = now.keur(kopie);
            kopie.rest();
            Optional<VaultFile> bestand = kopie.teGroot() ? Optional.empty() : Optional.of(draft.finish());
            return new Opgenomen(bestand, verslag, now.standaarden());
        }
    }

    /** Of what turned out to be no message to keep. */
    void vergeet(Opgenomen opgenomen, OrganisationId owner) {
        opgenomen.bestand().ifPresent(file -> vault.destroy(owner, file.id()));
    }

    /**
     * What was taken.
     *
     * @param bestand in the vault; none: it is too large, and nothing is kept
     * @param standaarden those by which it was read
     */
    record Opgenomen(Optional<VaultFile> bestand, Verslag verslag, Standaarden standaarden) {
        /** All that is known of a message when it comes. */
        Bericht bericht(Aankomst aankomst, Uitslag uitslag, boolean gecontroleerd) {
            Kenmerken kop = kenmerken();
            return new Bericht(
                    aankomst.organisation(),
                    Nummers.id(aankomst.op()),
                    aankomst.dienst(),
                    aankomst.richting(),
                    aankomst.kanaal(),
                    uitslag.envelop(),
                    uitslag.conversatie(),
                    uitslag.envelop().map(envelop -> kop.met(envelop.functie())).orElse(kop),
                    aankomst.bestand().map(Bestand::naam).filter(naam -> !naam.isBlank()),
                    aankomst.bestand().map(Bestand::aanlevering),
                    uitslag.staat(gecontroleerd),
                    aankomst.op(),
                    uitslag.afwijzing(),
                    gecontroleerd ? verslag.aantal() : 0,
                    payload(aankomst.op()),
                    aankomst.op(),
                    Optional.empty());
        }

        private Payload payload(Instant nu) {
            return bestand.map(file -> new Payload(
                            Optional.of(file.id()), file.size(), file.sha256(), Optional.of(Bewaartermijn.eind(nu))))
                    .orElseGet(() -> new Payload(Optional.empty(), verslag.grootte(), "", Optional.empty()));
        }

        private Kenmerken kenmerken() {
            Kop kop = verslag.kop();
            boolean retour = verslag.type().filter(Oordeel::isRetour).isPresent();
            return new Kenmerken(
                    verslag.type().map(Berichttype::naam),
                    kop.identificatie(),
                    (retour ? kop.dagtekeningRetour() : kop.dagtekening()).map(LocalDate::parse),
                    kop.declaratieIdentificatie(),
                    kop.declaratieNummer());
        }
    }
}
