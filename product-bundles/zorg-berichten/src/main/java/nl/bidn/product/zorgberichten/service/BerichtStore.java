// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.message.check.Fout;
import nl.bidn.product.zorgberichten.message.check.Retourcodes;
import nl.bidn.zorg.keten.Adres;

/** Where messages are kept. Each call needs a transaction. */
public interface BerichtStore {
    void add(Bericht bericht, Optional<Persoon> door);

    /**
     * Keeps that this sender used this number.
     *
     * @throws RuntimeException also later, at the end of the transaction, if it was used before or is used at the same moment
     */
    void bezet(Adres zender, String referentienummer, OrganisationId organisation, String id);

    /** The message that this sender gave this number. */
    Optional<Plek> opReferentie(Adres zender, String referentienummer);

    Optional<Bericht> find(OrganisationId organisation, String id);

    /** Those of the ids that are of one of the organisations. */
    List<Bericht> find(Collection<OrganisationId> organisations, Collection<String> ids);

    List<Bericht> zoek(Zoekvraag vraag);

    /** What was uploaded together, oldest first. */
    List<Bericht> aanlevering(Collection<OrganisationId> organisations, String aanlevering);
    /** What a system asks for, oldest first. */
    List<Bericht> lees(Systeemvraag vraag);

    /** How many there are, but not counted further than {@code most}. */
    int tel(Zoekvraag vraag, int most);

    /** The last message of this type and number that was not refused. */
    Optional<Bericht> laatste(OrganisationId organisation, Richting richting, String functie, String identificatie);

    /** All of a conversation, oldest first. */
    List<Bericht> conversatie(OrganisationId organisation, String conversatie);

    /**
     * Moves a message on.
     *
     * @return false: it was not in a state from which it can get there
     */
    boolean verander(
            OrganisationId organisation, String id, Staat naar, Instant op, Optional<Bericht.Afwijzing> waarom);

    /** Writes down that something happened with a message that changes no state; the last time counts. */
    void gebeurd(OrganisationId organisation, String id, Gebeurtenis gebeurtenis);

    /** What happened with a message, oldest first. */
    List<Gebeurtenis> verloop(OrganisationId organisation, String id);

    void addFouten(OrganisationId organisation, String id, List<Fout> fouten);

    List<Fout> fouten(OrganisationId organisation, String id);

    /** Those of some messages, by the id of the message. */
    Map<String, List<Fout>> fouten(OrganisationId organisation, Collection<String> ids);

    /** Keeps what a retour message says; a message without codes too, so that it is known that there are none. */
    void addRetour(OrganisationId organisation, String id, Retourcodes codes);

    /** What the retour messages among some messages say, by the id of the message. */
    Map<String, Retourcodes> retouren(OrganisationId organisation, Collection<String> ids);

    /**
     * Marks a message as fetched and says until when its payload stays; the first time counts.
     *
     * @return false: it was fetched before, or is being offered to a system
     */
    boolean opgehaald(OrganisationId organisation, String id, Instant op, Optional<Persoon> door, Instant bewaardTot);

    /** Marks a message as taken by the system to which it was offered. */
    boolean aangenomen(OrganisationId organisation, String id, Instant op, Instant bewaardTot);

    /**
     * Says that the hub offers a message to the system of the municipality. From now on it is new for nobody else; that it
     * was offered before is no hindrance.
     *
     * @return false: somebody fetched it, or it goes no further
     */
    boolean biedAan(OrganisationId organisation, String id, Instant op);

    /** The system surely does not have it, so that others may fetch it as new. */
    void laatLos(OrganisationId organisation, String id);

    /** The types of what waits for a municipality. */
    List<String> nieuweFuncties(OrganisationId organisation, Dienst dienst);

    /** Of all organisations, those whose payload must go; for the job that does so. */
    List<Verlopen> verlopen(Instant nu, int most);

    /** Of a message whose payload was destroyed. */
    void zonderInhoud(OrganisationId organisation, String id);

    /** Of all organisations, those that came before this day, with a payload or not; for the job that removes them. */
    List<Plek> ouder(Instant dan, int most);

    void remove(OrganisationId organisation, String id);

    /** Takes the name of a person off all that he offered or fetched. */
    void forget(String callerId);

    /** Where a message is. */
    record Plek(OrganisationId organisation, String id) {}

    /** A payload whose time is over. */
    record Verlopen(OrganisationId organisation, String id, String bestand) {}

    /** Who did it: his name for colleagues, and by what it is found when he must be forgotten. */
    record Persoon(String naam, String callerId) {}

    /** A step in the life of a message. */
    record Gebeurtenis(Voorval voorval, Instant op, Optional<String> toelichting) {
        /** Whether it came in this state. */
        public boolean naar(Staat staat) {
            return voorval == Voorval.van(staat);
        }
    }
}
