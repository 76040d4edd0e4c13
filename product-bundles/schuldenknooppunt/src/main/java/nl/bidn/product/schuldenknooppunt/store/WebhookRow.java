// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.store;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.service.webhook.Soort;
import nl.bidn.product.schuldenknooppunt.service.webhook.Webhook;
import nl.bidn.product.schuldenknooppunt.service.webhook.WebhookStore.Geheimen;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "schuldenknooppunt", name = "webhook")
@IdClass(EigenKey.class)
class WebhookRow {
    private static final String TUSSEN = " ";

    @Id
    private String organisation;

    @Id
    private String id;

    @Column
    private String adres;

    @Column
    private String soorten;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private Date aangemaakt;

    @Column
    private int fouten;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date faalt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date pauze;

    @Temporal(TemporalType.TIMESTAMP)
    @Column
    private @Nullable Date uit;

    @Column
    private String geheim;

    @Column(name = "vorig_geheim")
    private @Nullable String vorigGeheim;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "vorig_tot")
    private @Nullable Date vorigTot;

    protected WebhookRow() {}

    WebhookRow(Webhook webhook, Geheimen geheimen) {
        organisation = webhook.organisatie().value();
        id = webhook.id().toString();
        adres = webhook.adres().toString();
        soorten = webhook.soorten().stream().sorted().map(Soort::name).collect(Collectors.joining(TUSSEN));
        aangemaakt = Date.from(webhook.aangemaakt());
        bewaar(geheimen);
    }

    final void bewaar(Geheimen geheimen) {
        geheim = geheimen.geheim();
        vorigGeheim = geheimen.vorig().orElse(null);
        vorigTot = geheimen.vorigTot().map(Date::from).orElse(null);
    }

    void zetAan() {
        uit = null;
        faalt = null;
        pauze = null;
        fouten = 0;
    }

    Geheimen geheimen() {
        return new Geheimen(geheim, Optional.ofNullable(vorigGeheim), moment(vorigTot));
    }

    Webhook webhook() {
        return new Webhook(
                new OrganisationId(organisation),
                UUID.fromString(id),
                URI.create(adres),
                Arrays.stream(soorten.split(TUSSEN, -1)).map(Soort::valueOf).collect(Collectors.toSet()),
                aangemaakt.toInstant(),
                fouten,
                moment(faalt),
                moment(pauze),
                moment(uit),
                moment(vorigTot));
    }

    private static Optional<Instant> moment(@Nullable Date datum) {
        return Optional.ofNullable(datum).map(Date::toInstant);
    }
}
