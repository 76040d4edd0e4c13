// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Option;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Bestandsnaam;
import nl.bidn.product.zorgberichten.service.Richting;
import nl.bidn.product.zorgberichten.service.Staat;
import nl.bidn.product.zorgberichten.service.Voorval;
import nl.bidn.zorg.keten.Envelop;

/** Puts messages into words of one reader. For one request. */
final class Woorden {
    /** The numbers of message types that have a text. */
    private static final Set<String> BEKEND = Set.of(
            "301", "302", "305", "306", "307", "308", "315", "316", "317", "318", "319", "320", "323", "325", "401",
            "402", "403", "404", "405", "406", "407", "408");

    private final Texts texts;
    private final Words words;
    private final List<Organisation> organisations;
    private final Predicate<OrganisationId> uitwisselen;

    /**
     * For a reader who may exchange for all of them.
     *
     * @param organisations whose names may be needed
     */
    Woorden(Texts texts, List<Organisation> organisations) {
        this(texts, organisations, organisation -> true);
    }

    /** @param uitwisselen whether the reader may exchange for one: if not, he sees no name of a file and no payload of it */
    Woorden(Texts texts, List<Organisation> organisations, Predicate<OrganisationId> uitwisselen) {
        this.uitwisselen = uitwisselen;
        this.texts = texts;
        this.words = Words.of(texts.locale());
        this.organisations = List.copyOf(organisations);
    }

    Berichtregel regel(Bericht bericht) {
        return new Berichtregel(
                bericht.id(),
                naam(bericht),
                bericht.functie().map(this::soort).orElse(texts.text("bericht.onbekend")),
                nummer(bericht).orElse(""),
                gemeente(bericht.organisation()),
                tegenpartij(bericht),
                van(bericht),
                staat(bericht),
                bericht.ontvangen(),
                bericht.opgehaald(),
                bericht.payload().grootte(),
                wisseltUit(bericht) && bericht.payload().bestand().isPresent(),
                bewaard(bericht));
    }

    /** {@code WMO301 – Toewijzing}; a type that a later release brings goes by its name alone. */
    String soort(String functie) {
        String nummer = functie.replaceAll("[^0-9]", "");
        return BEKEND.contains(nummer) ? functie + " – " + texts.text("bericht." + nummer) : functie;
    }

    /** A choice of a list: all, or one of these types. */
    List<Option> soorten(List<String> functies) {
        var all = new ArrayList<Option>();
        all.add(new Option("", texts.text("bericht.alle-soorten")));
        functies.forEach(functie -> all.add(new Option(functie, soort(functie))));
        return List.copyOf(all);
    }

    private String naam(Bericht bericht) {
        return bericht.bestandsnaam().filter(any -> wisseltUit(bericht)).orElse(eigenNaam(bericht));
    }

    /** {@code WMO301 123}: its type and its number. */
    String eigenNaam(Bericht bericht) {
        return bericht.functie().orElse(texts.text("bericht.onbekend"))
                + nummer(bericht).map(nummer -> " " + nummer).orElse("");
    }

    /** What a sender calls a number may be that of a person. */
    private Optional<String> nummer(Bericht bericht) {
        Optional<String> nummer = bericht.kop().identificatie();
        return wisseltUit(bericht) ? nummer : nummer.map(Bestandsnaam::zonderBsn);
    }

    /** Whether the reader may exchange for the municipality that it is of. */
    boolean wisseltUit(Bericht bericht) {
        return uitwisselen.test(bericht.organisation());
    }

    /** {@code van u}, {@code van aanbieder 99990001}. */
    private String van(Bericht bericht) {
        return bericht.richting() == Richting.UIT
                ? texts.text("bericht.van-u")
                : texts.text("bericht.van", tegenpartij(bericht));
    }

    String gemeente(OrganisationId id) {
        return organisations.stream()
                .filter(organisation -> organisation.id().equals(id))
                .findFirst()
                .map(Organisation::name)
                .orElse(id.value());
    }

    String tegenpartij(Bericht bericht) {
        return bericht.envelop()
                .map(bericht.richting() == Richting.UIT ? Envelop::ontvanger : Envelop::zender)
                .map(adres -> texts.text("bericht.rol." + adres.rol().name().toLowerCase(Locale.ROOT), adres.code()))
                .orElse("");
    }

    Merk staat(Bericht bericht) {
        if (bericht.richting() == Richting.UIT || bericht.staat() == Staat.AFGEKEURD) {
            return staatUit(bericht.staat());
        }
        if (bericht.payload().bestand().isEmpty()) {
            return new Merk(texts.text("bericht.inhoud-weg"), "neutral");
        }
        return bericht.staat() == Staat.ONTVANGEN
                ? new Merk(texts.text("bericht.nieuw"), "info")
                : new Merk(texts.text("bericht.opgehaald"), "success");
    }

    Merk staatUit(Staat staat) {
        String kind = switch (staat) {
            case ONTVANGEN, GECONTROLEERD -> "neutral";
            case DOORGESTUURD -> "info";
            case AFGELEVERD, BEANTWOORD -> "success";
            case AFGEKEURD -> "error";
        };
        return new Merk(texts.text("bericht.staat." + staat.name().toLowerCase(Locale.ROOT)), kind);
    }

    Merk voorval(Voorval voorval) {
        return voorval.staat()
                .map(this::staatUit)
                .orElseGet(() -> new Merk(
                        texts.text("bericht.voorval." + voorval.name().toLowerCase(Locale.ROOT)),
                        voorval == Voorval.FOUT_GEWEIGERD ? "error" : "info"));
    }

    private Optional<String> bewaard(Bericht bericht) {
        return bericht.payload().bewaardTot().map(tot -> bewaard(bericht, tot));
    }

    private String bewaard(Bericht bericht, Instant tot) {
        return bericht.richting() == Richting.IN && bericht.opgehaald().isPresent()
                ? texts.text("bericht.verwijderd-na-ophalen", words.dateTime(tot))
                : texts.text("bericht.verwijderd-op", words.longDate(tot));
    }
}
