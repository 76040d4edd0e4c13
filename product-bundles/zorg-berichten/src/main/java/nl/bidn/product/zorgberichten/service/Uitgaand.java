// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Setting;
import nl.bidn.product.zorgberichten.message.check.Keuring;
import nl.bidn.product.zorgberichten.message.check.Kop;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Partij;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.Bericht.Kenmerken;
import nl.bidn.product.zorgberichten.service.Bericht.Payload;
import nl.bidn.product.zorgberichten.service.BerichtStore.Persoon;
import nl.bidn.product.zorgberichten.service.Opname.Opgenomen;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;

/**
 * Takes messages from municipalities: files of the page, and messages in an envelope from their systems. What is taken is
 * in database and vault when a method returns, and asked to be handed to a partner, in one transaction. For any thread.
 */
public final class Uitgaand {
    private static final String AANGELEVERD = "bericht-aangeleverd";
    /** TR056: the Identificatie of a message is unique for its type and sender. */
    private static final String UNIEK = "TR056";

    private final BerichtStore store;
    private final Opname opname;
    private final Oordeel oordeel;
    private final Portal portal;
    private final List<Gevolg> gevolgen;

    Uitgaand(BerichtStore store, Supplier<Keuring> keuring, Foutcodes codes, List<Gevolg> gevolgen, Portal portal) {
        this.store = store;
        this.opname = new Opname(portal.vault(), keuring);
        this.oordeel = new Oordeel(codes, portal);
        this.gevolgen = List.copyOf(gevolgen);
        this.portal = portal;
    }

    /**
     * A file of the page Aanleveren.
     *
     * @param aanlevering those that are uploaded together have the same
     */
    public record Bestand(String aanlevering, String naam) {
        public Bestand {
            naam = Bestandsnaam.zonderBsn(naam);
        }
    }

    /** A name for files that are uploaded together; nobody can guess it. */
    public String nieuweAanlevering() {
        return Nummers.id(nu());
    }

    /**
     * Takes a file, makes the envelope for it, and checks it if the municipality wants that. Also what is refused is kept,
     * with what is wrong.
     *
     * @throws IOException if the line broke; nothing is kept then
     */
    public Bericht neemAan(Caller caller, Dienst dienst, OrganisationId organisation, Bestand bestand, InputStream in)
            throws IOException {
        return transaction(() -> neem(caller, dienst, organisation, bestand, in));
    }

    private Bericht neem(Caller caller, Dienst dienst, OrganisationId organisation, Bestand bestand, InputStream in)
            throws IOException {
        Instant nu = nu();
        Keuring keuring = opname.keuring();
        Opgenomen opgenomen = opname.neemOp(keuring, organisation, in);
        Verslag verslag = opgenomen.verslag();
        boolean controle = wil(Instelling.CONTROLE_PORTAAL, dienst, organisation);
        Ontwerp ontwerp =
                ontwerp(dienst, organisation, Nummers.referentie(), keuring.standaarden(), opgenomen, controle, nu);
        var bericht = new Bericht(
                organisation,
                Nummers.id(nu),
                dienst,
                Richting.UIT,
                Kanaal.PORTAAL,
                ontwerp.envelop(),
                ontwerp.conversatie(),
                kenmerken(verslag),
                Optional.of(bestand.naam()).filter(naam -> !naam.isBlank()),
                Optional.of(bestand.aanlevering()),
                staat(ontwerp, controle),
                nu,
                ontwerp.afwijzing(),
                controle ? verslag.aantal() : 0,
                payload(opgenomen, nu),
                nu,
                Optional.empty());
        bewaar(caller, bericht, verslag, keuring.standaarden());
        return bericht;
    }

    /** What the hub makes of a file: an envelope, or why there is none. */
    private record Ontwerp(Optional<Envelop> envelop, String conversatie, Optional<Afwijzing> afwijzing) {}

    private Ontwerp ontwerp(
            Dienst dienst,
            OrganisationId organisation,
            String referentie,
            Standaarden standaarden,
            Opgenomen opgenomen,
            boolean controle,
            Instant nu) {
        try {
            Geadresseerd geadresseerd = geadresseerd(dienst, organisation, standaarden, opgenomen, controle, nu);
            Berichttype type = geadresseerd.type();
            Optional<Envelop> heen = geadresseerd.opBericht().flatMap(Bericht::envelop);
            var envelop = new Envelop(
                    heen.isPresent() ? Envelop.Soort.RETOUR : Envelop.Soort.HEEN,
                    Oordeel.adres(organisation),
                    geadresseerd.ontvanger(),
                    referentie,
                    heen.map(Envelop::referentienummer),
                    type.naam(),
                    type.functieVersie(),
                    type.functieSubversie(),
                    nu);
            String conversatie =
                    geadresseerd.opBericht().map(Bericht::conversatie).orElse(referentie);
            return new Ontwerp(Optional.of(envelop), conversatie, Optional.empty());
        } catch (Geweigerd e) {
            return new Ontwerp(Optional.empty(), referentie, Optional.of(e.waarom()));
        }
    }

    /** What it is, who gets it, and of a retour message: on which message. */
    private record Geadresseerd(Berichttype type, Adres ontvanger, Optional<Bericht> opBericht) {}

    private Geadresseerd geadresseerd(
            Dienst dienst,
            OrganisationId organisation,
            Standaarden standaarden,
            Opgenomen opgenomen,
            boolean controle,
            Instant nu)
            throws Geweigerd {
        Verslag verslag = opgenomen.verslag();
        if (opgenomen.bestand().isEmpty()) {
            throw oordeel.weiger(Weigering.BERICHT_TE_GROOT);
        }
        Berichttype type = verslag.type().orElseThrow(() -> oordeel.weiger(Weigering.BERICHT_ONGELDIG));
        if (Dienst.van(type.naam()) != dienst || type.afzender() != Partij.GEMEENTE) {
            throw oordeel.weiger(Weigering.FUNCTIE_PAST_NIET);
        }
        oordeel.vandaag(standaarden.van(type), type, nu);
        if (!verslag.goed() && (controle || type.vrij())) {
            throw oordeel.weiger(Weigering.BERICHT_ONGELDIG);
        }
        Kop kop = verslag.kop();
        oordeel.personen(kop);
        if (type.vrij() && !Oordeel.isRetour(type)) {
            return new Geadresseerd(type, ontvanger(type, kop), Optional.empty());
        }
        boolean retour = Oordeel.isRetour(type);
        vanDezeGemeente(organisation, retour ? kop.ontvanger() : kop.afzender());
        if (!retour) {
            if (controle) {
                nietEerder(organisation, type, kop);
            }
            return new Geadresseerd(type, ontvanger(type, kop), Optional.empty());
        }
        Bericht heen = heen(organisation, standaarden, type, kop);
        return new Geadresseerd(type, heen.envelop().orElseThrow().zender(), Optional.of(heen));
    }

    /** The envelope speaks for this municipality, so the message had better be of it. */
    private void vanDezeGemeente(OrganisationId organisation, Optional<String> code) throws Geweigerd {
        String eigen = Oordeel.adres(organisation).code();
        if (!code.orElse("").equals(eigen)) {
            throw oordeel.weiger(
                    Weigering.SYSTEEM_NIET_BEVOEGD,
                    "Dit bericht is niet van de gemeente die u koos: in het bericht staat een andere gemeentecode dan "
                            + eigen + ".");
        }
    }

    private Adres ontvanger(Berichttype type, Kop kop) throws Geweigerd {
        if (type.ontvanger() == Partij.CAK) {
            return Adres.CAK;
        }
        String code = kop.ontvanger().orElse("");
        try {
            return new Adres(Oordeel.rol(type.ontvanger()), code);
        } catch (IllegalArgumentException e) {
            throw oordeel.weiger(Weigering.ONTVANGER_NIET_AANGESLOTEN);
        }
    }

    private void nietEerder(OrganisationId organisation, Berichttype type, Kop kop) throws Geweigerd {
        boolean eerder = kop.identificatie()
                .flatMap(nummer -> store.laatste(organisation, Richting.UIT, type.naam(), nummer))
                .isPresent();
        if (eerder) {
            throw new Geweigerd(new Afwijzing(
                    UNIEK,
                    "U stuurde al een " + type.naam()
                            + " met deze Identificatie. Geef een nieuw bericht een nieuw nummer."));
        }
    }

    /** The message that a retour message is about: the stored one says where it goes, not the payload. */
    private Bericht heen(OrganisationId organisation, Standaarden standaarden, Berichttype retour, Kop kop)
            throws Geweigerd {
        Bericht heen = standaarden
                .heenVan(retour)
                .flatMap(type -> kop.identificatie()
                        .flatMap(nummer -> store.laatste(organisation, Richting.IN, type.naam(), nummer)))
                .orElseThrow(() -> oordeel.weiger(Weigering.HEENBERICHT_ONBEKEND));
        if (heen.staat() == Staat.BEANTWOORD) {
            throw new Geweigerd(new Afwijzing(UNIEK, "Op dit bericht stuurde u al een retourbericht."));
        }
        return heen;
    }

    /**
     * Takes a message in an envelope, from a system of the municipality.
     *
     * @param kanaal the door
     * @throws IOException if the line broke; nothing is kept then
     */
    public Aanname neemAan(Caller caller, Kanaal kanaal, Envelop envelop, InputStream in) throws IOException {
        return eenmaal(envelop.zender(), envelop.referentienummer(), () -> {
            try {
                return bewaar(caller, kanaal, envelop, in);
            } catch (Geweigerd e) {
                return geweigerd(caller, envelop.functie(), e);
            }
        });
    }

    /**
     * Takes a message without an envelope, from a system of the municipality: the hub makes the envelope of what the payload
     * says. What turns out to be no message of this municipality is not kept; what is one is kept, also if it is refused.
     *
     * @param gemeente whose message it is
     * @param referentienummer as the system chose it
     * @throws IOException if the line broke; nothing is kept then
     */
    public Aanname neemAan(Caller caller, OrganisationId gemeente, String referentienummer, InputStream in)
            throws IOException {
        Adres zender = Oordeel.adres(gemeente);
        return eenmaal(zender, referentienummer, () -> {
            try {
                return bewaar(caller, zender, referentienummer, in);
            } catch (Geweigerd e) {
                return geweigerd(caller, "onbekend", e);
            }
        });
    }

    /** Of two with one number at once, the key lets one through: the other hears so here. */
    private Aanname eenmaal(Adres zender, String referentienummer, Werk<Aanname> werk) throws IOException {
        try {
            return transaction(werk);
        } catch (RuntimeException e) {
            if (isBezet(zender, referentienummer)) {
                return dubbel();
            }
            throw e;
        }
    }

    private Aanname geweigerd(Caller caller, String functie, Geweigerd e) {
        portal.audit()
                .record(
                        caller,
                        AANGELEVERD,
                        Outcome.REFUSED,
                        null,
                        functie + " " + e.waarom().code());
        return new Aanname.Geweigerd(e.waarom().code(), e.waarom().omschrijving());
    }

    private Aanname bewaar(Caller caller, Adres zender, String referentienummer, InputStream in)
            throws IOException, Geweigerd {
        Instant nu = nu();
        OrganisationId organisation = oordeel.bestaand(zender, nu).id();
        if (!caller.may(Rights.UITWISSELEN, organisation)) {
            throw oordeel.weiger(Weigering.SYSTEEM_NIET_BEVOEGD);
        }
        if (isBezet(zender, referentienummer)) {
            return dubbel();
        }
        Keuring keuring = opname.keuring();
        Opgenomen opgenomen = opname.neemOp(keuring, organisation, in);
        Dienst dienst = dienst(zender, opgenomen, nu);
        boolean controle = wil(Instelling.CONTROLE_SYSTEEM, dienst, organisation);
        Ontwerp ontwerp =
                ontwerp(dienst, organisation, referentienummer, keuring.standaarden(), opgenomen, controle, nu);
        Verslag verslag = opgenomen.verslag();
        var bericht = new Bericht(
                organisation,
                Nummers.id(nu),
                dienst,
                Richting.UIT,
                Kanaal.REST,
                ontwerp.envelop(),
                ontwerp.conversatie(),
                kenmerken(verslag),
                Optional.empty(),
                Optional.empty(),
                staat(ontwerp, controle),
                nu,
                ontwerp.afwijzing(),
                controle ? verslag.aantal() : 0,
                payload(opgenomen, nu),
                nu,
                Optional.empty());
        bewaar(caller, bericht, verslag, keuring.standaarden());
        if (ontwerp.envelop().isEmpty()) {
            // so that it is not judged once more when it is sent again
            store.bezet(zender, referentienummer, organisation, bericht.id());
        }
        return new Aanname.Ontvangen(bericht.id());
    }

    /** The product that a payload belongs to; what belongs to none, or to one without this municipality, is not kept. */
    private Dienst dienst(Adres zender, Opgenomen opgenomen, Instant nu) throws Geweigerd {
        try {
            if (opgenomen.bestand().isEmpty()) {
                throw oordeel.weiger(Weigering.BERICHT_TE_GROOT);
            }
            Berichttype type = opgenomen.verslag().type().orElseThrow(() -> oordeel.weiger(Weigering.BERICHT_ONGELDIG));
            Dienst dienst = Dienst.van(type.naam());
            oordeel.afzender(zender, dienst, nu);
            return dienst;
        } catch (Geweigerd e) {
            opgenomen.bestand().ifPresent(file -> portal.vault().destroy(Oordeel.organisation(zender), file.id()));
            throw e;
        }
    }

    private Aanname bewaar(Caller caller, Kanaal kanaal, Envelop envelop, InputStream in)
            throws IOException, Geweigerd {
        Instant nu = nu();
        Dienst dienst = dienst(envelop);
        OrganisationId organisation =
                oordeel.afzender(envelop.zender(), dienst, nu).id();
        if (!caller.may(Rights.UITWISSELEN, organisation)) {
            throw oordeel.weiger(Weigering.SYSTEEM_NIET_BEVOEGD);
        }
        if (isBezet(envelop.zender(), envelop.referentienummer())) {
            return dubbel();
        }
        Optional<Bericht> heen = envelop.soort() == Envelop.Soort.RETOUR
                ? Optional.of(oorspronkelijk(envelop.ontvanger(), envelop, organisation))
                : Optional.empty();
        Keuring keuring = opname.keuring();
        oordeel.type(keuring.standaarden(), envelop, nu);
        // nothing is refused any more once the payload is read: what is kept of it belongs to a row
        Opgenomen opgenomen = opname.neemOp(keuring, organisation, in);
        boolean controle = wil(Instelling.CONTROLE_SYSTEEM, dienst, organisation);
        Optional<Afwijzing> afwijzing = afwijzing(opgenomen, envelop, controle);
        var bericht = new Bericht(
                organisation,
                Nummers.id(nu),
                dienst,
                Richting.UIT,
                kanaal,
                Optional.of(envelop),
                heen.map(Bericht::conversatie).orElse(envelop.referentienummer()),
                kenmerken(opgenomen.verslag()).met(envelop.functie()),
                Optional.empty(),
                Optional.empty(),
                afwijzing.isPresent() ? Staat.AFGEKEURD : controle ? Staat.GECONTROLEERD : Staat.ONTVANGEN,
                nu,
                afwijzing,
                controle ? opgenomen.verslag().aantal() : 0,
                payload(opgenomen, nu),
                nu,
                Optional.empty());
        bewaar(caller, bericht, opgenomen.verslag(), keuring.standaarden());
        return afwijzing
                .<Aanname>map(waarom -> new Aanname.Geweigerd(waarom.code(), waarom.omschrijving()))
                .orElseGet(() -> new Aanname.Ontvangen(bericht.id()));
    }

    private Optional<Afwijzing> afwijzing(Opgenomen opgenomen, Envelop envelop, boolean controle) {
        if (opgenomen.bestand().isEmpty()) {
            return Optional.of(oordeel.afwijzing(Weigering.BERICHT_TE_GROOT));
        }
        try {
            oordeel.personen(opgenomen.verslag().kop());
        } catch (Geweigerd e) {
            return Optional.of(e.waarom());
        }
        boolean ander = opgenomen
                .verslag()
                .type()
                .filter(type -> !type.naam().equals(envelop.functie()))
                .isPresent();
        return controle && (ander || !opgenomen.verslag().goed())
                ? Optional.of(oordeel.afwijzing(Weigering.BERICHT_ONGELDIG))
                : Optional.empty();
    }

    /** The message that a retour in an envelope is about, by the number that its sender gave it. */
    private Bericht oorspronkelijk(Adres zender, Envelop retour, OrganisationId organisation) throws Geweigerd {
        return retour.kruisreferentie()
                .flatMap(nummer -> store.opReferentie(zender, nummer))
                .filter(plek -> plek.organisation().equals(organisation))
                .flatMap(plek -> store.find(plek.organisation(), plek.id()))
                .orElseThrow(() -> oordeel.weiger(Weigering.HEENBERICHT_ONBEKEND));
    }

    private Dienst dienst(Envelop envelop) throws Geweigerd {
        try {
            return Dienst.van(envelop.functie());
        } catch (IllegalArgumentException e) {
            throw oordeel.weiger(Weigering.FUNCTIE_ONBEKEND);
        }
    }

    private boolean isBezet(Adres zender, String referentienummer) {
        return portal.transactions()
                .call(() -> store.opReferentie(zender, referentienummer))
                .isPresent();
    }

    private Aanname dubbel() {
        Afwijzing waarom = oordeel.afwijzing(Weigering.REFERENTIE_DUBBEL);
        return new Aanname.Dubbel(waarom.code(), waarom.omschrijving());
    }

    /** Row, number, faults, what follows, the hand-over and the audit: there together or not at all. */
    private void bewaar(Caller caller, Bericht bericht, Verslag verslag, Standaarden standaarden) {
        store.add(bericht, Optional.of(new Persoon(caller.name(), caller.id())));
        bericht.envelop()
                .ifPresent(envelop -> store.bezet(
                        envelop.zender(), envelop.referentienummer(), bericht.organisation(), bericht.id()));
        if (bericht.fouten() > 0) {
            store.addFouten(bericht.organisation(), bericht.id(), verslag.fouten());
        }
        boolean goed = bericht.staat() != Staat.AFGEKEURD;
        if (goed) {
            verslag.type()
                    .ifPresent(type -> gevolgen.forEach(gevolg -> gevolg.van(bericht, type, verslag, standaarden)));
            portal.tasks().ask(Doorsturen.NAME, bericht.organisation(), bericht.id());
        }
        portal.audit()
                .record(
                        caller,
                        AANGELEVERD,
                        goed ? Outcome.DONE : Outcome.REFUSED,
                        bericht.organisation(),
                        "bericht " + bericht.id() + " " + bericht.functie().orElse("onbekend"));
    }

    private boolean wil(Setting<Boolean> setting, Dienst dienst, OrganisationId organisation) {
        return portal.settings().of(dienst.product()).value(setting, organisation);
    }

    private static Staat staat(Ontwerp ontwerp, boolean controle) {
        if (ontwerp.afwijzing().isPresent()) {
            return Staat.AFGEKEURD;
        }
        return controle ? Staat.GECONTROLEERD : Staat.ONTVANGEN;
    }

    static Payload payload(Opgenomen opgenomen, Instant nu) {
        return opgenomen
                .bestand()
                .map(file -> new Payload(
                        Optional.of(file.id()), file.size(), file.sha256(), Optional.of(Bewaartermijn.eind(nu))))
                .orElseGet(
                        () -> new Payload(Optional.empty(), opgenomen.verslag().grootte(), "", Optional.empty()));
    }

    static Kenmerken kenmerken(Verslag verslag) {
        Kop kop = verslag.kop();
        boolean retour = verslag.type().filter(Oordeel::isRetour).isPresent();
        return new Kenmerken(
                verslag.type().map(Berichttype::naam),
                kop.identificatie(),
                (retour ? kop.dagtekeningRetour() : kop.dagtekening()).map(LocalDate::parse),
                kop.declaratieIdentificatie(),
                kop.declaratieNummer());
    }

    /** To the millisecond, as both databases keep it. */
    private Instant nu() {
        return portal.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> T transaction(Werk<T> werk) throws IOException {
        return Werk.inTransactie(portal.transactions(), werk);
    }
}
