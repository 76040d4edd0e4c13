// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a message says of itself, as far as it was read without a fault. Never changes. Whoever routes a message asks this;
 * it holds codes of organisations and numbers of messages, never anything of a client.
 */
public final class Kop {
    private final Map<Kopveld, String> velden;
    private final List<String> referenties;
    private final boolean testBsn;
    private final boolean andereBsn;

    Kop(Map<Kopveld, String> velden, List<String> referenties, boolean testBsn, boolean andereBsn) {
        this.velden = new EnumMap<>(Kopveld.class);
        this.velden.putAll(velden);
        this.referenties = List.copyOf(referenties);
        this.testBsn = testBsn;
        this.andereBsn = andereBsn;
    }

    public Optional<String> berichtCode() {
        return veld(Kopveld.BERICHTCODE);
    }

    public Optional<String> versie() {
        return veld(Kopveld.VERSIE);
    }

    public Optional<String> subversie() {
        return veld(Kopveld.SUBVERSIE);
    }

    /** In a retour message this is the sender of the message that it is about. */
    public Optional<String> afzender() {
        return veld(Kopveld.AFZENDER);
    }

    /** iEb has none. */
    public Optional<String> ontvanger() {
        return veld(Kopveld.ONTVANGER);
    }

    public Optional<String> identificatie() {
        return veld(Kopveld.IDENTIFICATIE);
    }

    /** As it was written, {@code yyyy-mm-dd}. */
    public Optional<String> dagtekening() {
        return veld(Kopveld.DAGTEKENING);
    }

    public Optional<String> basisschemaXsdVersie() {
        return veld(Kopveld.BASISSCHEMA_XSD_VERSIE);
    }

    public Optional<String> berichtXsdVersie() {
        return veld(Kopveld.BERICHT_XSD_VERSIE);
    }

    public Optional<String> identificatieRetour() {
        return veld(Kopveld.IDENTIFICATIE_RETOUR);
    }

    public Optional<String> dagtekeningRetour() {
        return veld(Kopveld.DAGTEKENING_RETOUR);
    }

    /**
     * Each ReferentieAanbieder in the message, once: what the aanbieder asks for in a 315 or 317, or what a 301 or 319 answers.
     */
    public List<String> referenties() {
        return referenties;
    }

    /** Whether a BSN of the range for tests is in it, 999900006 to 999999990, which is given to nobody. */
    public boolean heeftTestBsn() {
        return testBsn;
    }

    /** Whether a BSN is in it that may be somebody's. */
    public boolean heeftAndereBsn() {
        return andereBsn;
    }

    /** Of a 319: 1 is refused, 2 is being looked into. */
    public Optional<String> verzoekAntwoord() {
        return veld(Kopveld.VERZOEKANTWOORD);
    }

    /** Of a 325: the Identificatie of the 323 that it answers. */
    public Optional<String> declaratieIdentificatie() {
        return veld(Kopveld.DECLARATIE_IDENTIFICATIE);
    }

    /** Of a 325: the Dagtekening of the 323 that it answers. */
    public Optional<String> declaratieDagtekening() {
        return veld(Kopveld.DECLARATIE_DAGTEKENING);
    }

    /** Of a 323, and of a 325 that has one. */
    public Optional<String> declaratieNummer() {
        return veld(Kopveld.DECLARATIENUMMER).or(() -> veld(Kopveld.DECLARATIENUMMER_ANTWOORD));
    }

    private Optional<String> veld(Kopveld veld) {
        return Optional.ofNullable(velden.get(veld));
    }
}
