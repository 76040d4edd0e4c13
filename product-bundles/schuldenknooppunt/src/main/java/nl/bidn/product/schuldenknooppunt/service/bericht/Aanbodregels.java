// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.product.schuldenknooppunt.message.jose.Jwe;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adres;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Adresboek;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Gebruik;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Sleutel;

/** Whether a message may go from its sender to its receiver: by who they are, what it is and how it is encrypted. */
final class Aanbodregels {
    private final Adresboek adresboek;
    private final Berichtsoorten soorten;

    Aanbodregels(Adresboek adresboek, Berichtsoorten soorten) {
        this.adresboek = adresboek;
        this.soorten = soorten;
    }

    /** What came of the check. */
    sealed interface Oordeel {
        record Goed(Adres afzender, Adres ontvanger, Berichtsoort soort, Jwe jwe) implements Oordeel {}

        record Fout(List<Weigering> weigeringen) implements Oordeel {}
    }

    Oordeel keur(OrganisationId organisatie, Kop kop, Set<String> bijlagen, byte[] jwe, Instant nu) {
        var fouten = new ArrayList<Weigering>();
        Optional<Adres> afzender = adresboek
                .vind(kop.afzender())
                .filter(adres -> adres.organisatie().equals(organisatie));
        Optional<Adres> ontvanger = adresboek.vind(kop.ontvanger());
        Optional<Berichtsoort> soort = soorten.vind(kop.type());
        adres(afzender, Weigering.AFZENDER_ONBEKEND, Weigering.AFZENDER_NIET_ACTIEF, fouten);
        adres(ontvanger, Weigering.ONTVANGER_ONBEKEND, Weigering.ONTVANGER_NIET_ACTIEF, fouten);
        if (soort.isEmpty()) {
            fouten.add(Weigering.BERICHTTYPE_ONBEKEND);
        } else {
            afzender.ifPresent(adres -> alsAfzender(adres, soort.get(), bijlagen, fouten));
            ontvanger.ifPresent(adres -> alsOntvanger(adres, soort.get(), fouten));
        }
        Optional<Jwe> inhoud = ontvanger.flatMap(adres -> inhoud(adres, jwe, nu, fouten));
        return fouten.isEmpty() && afzender.isPresent() && inhoud.isPresent() && soort.isPresent()
                ? new Oordeel.Goed(afzender.get(), ontvanger.get(), soort.get(), inhoud.get())
                : new Oordeel.Fout(fouten);
    }

    private static void adres(Optional<Adres> adres, Weigering onbekend, Weigering nietActief, List<Weigering> fouten) {
        if (adres.isEmpty()) {
            fouten.add(onbekend);
        } else if (!adres.get().actief()) {
            fouten.add(nietActief);
        }
    }

    private static void alsAfzender(Adres adres, Berichtsoort soort, Set<String> bijlagen, List<Weigering> fouten) {
        if (!adres.modules().contains(soort.module())) {
            fouten.add(Weigering.AFZENDER_ZONDER_MODULE);
        }
        if (!soort.afzenders().contains(adres.soort())) {
            fouten.add(Weigering.AFZENDER_MAG_NIET);
        }
        if (soort.bijlageVan(adres.soort())
                .filter(nodig -> !bijlagen.contains(nodig))
                .isPresent()) {
            fouten.add(Weigering.BIJLAGE_ONTBREEKT);
        }
    }

    private static void alsOntvanger(Adres adres, Berichtsoort soort, List<Weigering> fouten) {
        if (!adres.modules().contains(soort.module())) {
            fouten.add(Weigering.ONTVANGER_ZONDER_MODULE);
        }
        if (!soort.ontvangers().contains(adres.soort())) {
            fouten.add(Weigering.ONTVANGER_MAG_NIET);
        } else if (!adres.aanvaardt().contains(soort.type())) {
            fouten.add(Weigering.VERSIE_NIET_AANVAARD);
        }
    }

    /** Who has two keys for a while, gets messages by both. */
    private static Optional<Jwe> inhoud(Adres ontvanger, byte[] tekst, Instant nu, List<Weigering> fouten) {
        if (ontvanger.sleutel(Gebruik.VERSLEUTELEN, nu).isEmpty()) {
            fouten.add(Weigering.GEEN_SLEUTEL);
            return Optional.empty();
        }
        Jwe.Gelezen gelezen = Jwe.lees(tekst);
        if (gelezen instanceof Jwe.Gelezen.Goed goed) {
            sleutel(ontvanger, goed.jwe(), nu).ifPresent(fouten::add);
            return Optional.of(goed.jwe());
        }
        fouten.add(Weigering.van(((Jwe.Gelezen.Fout) gelezen).fout()));
        return Optional.empty();
    }

    private static Optional<Weigering> sleutel(Adres ontvanger, Jwe jwe, Instant nu) {
        Optional<Sleutel> sleutel = ontvanger.sleutel(jwe.kid()).filter(een -> een.gebruik() == Gebruik.VERSLEUTELEN);
        if (sleutel.isEmpty()) {
            return Optional.of(Weigering.SLEUTEL_ONBEKEND);
        }
        if (!sleutel.get().geldigOp(nu)) {
            return Optional.of(Weigering.SLEUTEL_NIET_GELDIG);
        }
        return jwe.past(sleutel.get().jwk()) ? Optional.empty() : Optional.of(Weigering.JWE_SLEUTELLENGTE);
    }
}
