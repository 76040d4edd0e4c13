// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Bericht.Afwijzing;
import nl.bidn.product.zorgberichten.service.Bericht.Kenmerken;
import nl.bidn.product.zorgberichten.service.Bericht.Payload;
import nl.bidn.product.zorgberichten.service.BerichtStore.Persoon;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "zorg_berichten", name = "bericht")
class BerichtRow {
    @Id
    private String id;

    @Column
    private String organisation;

    @Column
    private String dienst;

    @Column
    private String richting;

    @Column
    private String kanaal;

    @Column
    private @Nullable String soort;

    @Column
    private @Nullable String functie;

    @Column(name = "functie_versie")
    private @Nullable String functieVersie;

    @Column(name = "functie_subversie")
    private @Nullable String functieSubversie;

    @Column
    private @Nullable String zender;

    @Column
    private @Nullable String ontvanger;

    @Column
    private @Nullable String referentienummer;

    @Column
    private @Nullable String kruisreferentie;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date tijdstip;

    @Column
    private String conversatie;

    @Column(name = "kop_functie")
    private @Nullable String kopFunctie;

    @Column
    private @Nullable String identificatie;

    /** {@code yyyy-mm-dd}. */
    @Column
    private @Nullable String dagtekening;

    @Column
    private @Nullable String declaratie;

    @Column(name = "declaratie_nummer")
    private @Nullable String declaratieNummer;

    @Column
    private @Nullable String bestandsnaam;

    @Column
    private @Nullable String aanlevering;

    @Column
    private String staat;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "staat_sinds")
    private Date staatSinds;

    @Column
    private @Nullable String foutcode;

    @Column
    private @Nullable String fouttekst;

    @Column
    private int fouten;

    @Column
    private @Nullable String bestand;

    @Column
    private long grootte;

    @Column
    private String sha256;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "bewaard_tot")
    private @Nullable Date bewaardTot;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date ontvangen;

    @Column(name = "aangeleverd_door")
    private @Nullable String aangeleverdDoor;

    @Column(name = "aangeleverd_door_id")
    private @Nullable String aangeleverdDoorId;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date opgehaald;

    @Column(name = "opgehaald_door")
    private @Nullable String opgehaaldDoor;

    @Column(name = "opgehaald_door_id")
    private @Nullable String opgehaaldDoorId;

    /** Since when the hub has been offering it to a system; only updates write it. */
    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date aangeboden;

    protected BerichtRow() {}

    BerichtRow(Bericht bericht, Optional<Persoon> door) {
        this.id = bericht.id();
        this.organisation = bericht.organisation().value();
        this.dienst = bericht.dienst().name();
        this.richting = bericht.richting().name();
        this.kanaal = bericht.kanaal().name();
        bericht.envelop().ifPresent(this::envelop);
        this.conversatie = bericht.conversatie();
        kop(bericht.kop());
        this.bestandsnaam = bericht.bestandsnaam().orElse(null);
        this.aanlevering = bericht.aanlevering().orElse(null);
        this.staat = bericht.staat().name();
        this.staatSinds = Date.from(bericht.staatSinds());
        this.foutcode = bericht.afwijzing().map(Afwijzing::code).orElse(null);
        this.fouttekst = bericht.afwijzing().map(Afwijzing::omschrijving).orElse(null);
        this.fouten = bericht.fouten();
        this.bestand = bericht.payload().bestand().orElse(null);
        this.grootte = bericht.payload().grootte();
        this.sha256 = bericht.payload().sha256();
        this.bewaardTot = bericht.payload().bewaardTot().map(Date::from).orElse(null);
        this.ontvangen = Date.from(bericht.ontvangen());
        this.aangeleverdDoor = door.map(Persoon::naam).orElse(null);
        this.aangeleverdDoorId = door.map(Persoon::callerId).orElse(null);
        this.opgehaald = bericht.opgehaald().map(Date::from).orElse(null);
    }

    private void envelop(Envelop envelop) {
        this.soort = envelop.soort().name();
        this.functie = envelop.functie();
        this.functieVersie = envelop.functieVersie();
        this.functieSubversie = envelop.functieSubversie();
        this.zender = envelop.zender().code();
        this.ontvanger = envelop.ontvanger().code();
        this.referentienummer = envelop.referentienummer();
        this.kruisreferentie = envelop.kruisreferentie().orElse(null);
        this.tijdstip = Date.from(envelop.tijdstip());
    }

    private void kop(Kenmerken kop) {
        this.kopFunctie = kop.functie().orElse(null);
        this.identificatie = kop.identificatie().orElse(null);
        this.dagtekening = kop.dagtekening().map(LocalDate::toString).orElse(null);
        this.declaratie = kop.declaratie().orElse(null);
        this.declaratieNummer = kop.declaratieNummer().orElse(null);
    }

    Bericht bericht() {
        return new Bericht(
                new OrganisationId(organisation),
                id,
                Dienst.valueOf(dienst),
                Richting.valueOf(richting),
                Kanaal.valueOf(kanaal),
                Optional.ofNullable(soort).map(this::envelop),
                conversatie,
                new Kenmerken(
                        Optional.ofNullable(kopFunctie),
                        Optional.ofNullable(identificatie),
                        Optional.ofNullable(dagtekening).map(LocalDate::parse),
                        Optional.ofNullable(declaratie),
                        Optional.ofNullable(declaratieNummer)),
                Optional.ofNullable(bestandsnaam),
                Optional.ofNullable(aanlevering),
                Staat.valueOf(staat),
                staatSinds.toInstant(),
                Optional.ofNullable(foutcode).map(code -> new Afwijzing(code, fouttekst == null ? "" : fouttekst)),
                fouten,
                new Payload(Optional.ofNullable(bestand), grootte, sha256, moment(bewaardTot)),
                ontvangen.toInstant(),
                moment(opgehaald));
    }

    @SuppressWarnings("NullAway") // they are there where soort is
    private Envelop envelop(String kept) {
        return new Envelop(
                Envelop.Soort.valueOf(kept),
                Adres.van(zender),
                Adres.van(ontvanger),
                referentienummer,
                Optional.ofNullable(kruisreferentie),
                functie,
                functieVersie,
                functieSubversie,
                tijdstip.toInstant());
    }

    private static Optional<Instant> moment(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
