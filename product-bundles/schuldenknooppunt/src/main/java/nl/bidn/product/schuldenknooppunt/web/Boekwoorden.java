// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.adresboek.Aanvraag;

/** Words of the address book, and what its tabs read of a request. */
final class Boekwoorden {
    private Boekwoorden() {}

    static String soort(Texts texts, Deelnemersoort soort) {
        return texts.text("deelnemersoort." + klein(soort));
    }

    static String module(Texts texts, Module module) {
        return texts.text("module." + klein(module));
    }

    /** In their order. */
    static List<String> modules(Texts texts, Collection<Module> modules) {
        return modules.stream().sorted().map(module -> module(texts, module)).toList();
    }

    static String bericht(Texts texts, Berichtsoort soort) {
        return soort.namen()
                        .getOrDefault(texts.locale().getLanguage(), soort.type().code()) + " "
                + soort.type().versie();
    }

    static String stand(Texts texts, Aanvraag.Stand stand) {
        return texts.text("aanvraag.stand." + klein(stand));
    }

    static String kleur(Aanvraag.Stand stand) {
        return switch (stand) {
            case AANGEVRAAGD -> "info";
            case TOEGEKEND -> "success";
            case AFGEWEZEN -> "error";
            case INGETROKKEN -> "neutral";
        };
    }

    /** What is asked, in one line. */
    static String inhoud(Texts texts, Aanvraag aanvraag) {
        return switch (aanvraag.soort()) {
            case MODULE ->
                aanvraag.module().map(module -> module(texts, module)).orElseThrow();
            case VESTIGINGEN ->
                aanvraag.vestigingen().isEmpty()
                        ? texts.text("aanvraag.geen-vestigingen")
                        : String.join(", ", aanvraag.vestigingen());
            case BERICHTEN ->
                aanvraag.weigert().isEmpty()
                        ? texts.text("aanvraag.niets")
                        : aanvraag.weigert().stream()
                                .sorted()
                                .map(Berichttype::toString)
                                .collect(Collectors.joining(", "));
            case CONTACTEN ->
                aanvraag.isOpen()
                        ? texts.text(
                                "aanvraag.contacten.aantal",
                                aanvraag.contactpersonen().size())
                        : "";
        };
    }

    static String klein(Enum<?> waarde) {
        return waarde.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** None: there is no such choice. */
    static <E extends Enum<E>> Optional<E> keuze(Class<E> soort, Optional<String> getypt) {
        for (E waarde : soort.getEnumConstants()) {
            if (getypt.filter(klein(waarde)::equals).isPresent()) {
                return Optional.of(waarde);
            }
        }
        return Optional.empty();
    }

    static Optional<UUID> uuid(String tekst) {
        try {
            return Optional.of(UUID.fromString(tekst))
                    .filter(id -> id.toString().equals(tekst));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The one that was chosen; none: several are. */
    static Optional<Organisation> een(TabRequest request) {
        return request.organisations().size() == 1
                ? Optional.of(request.organisations().get(0))
                : Optional.empty();
    }

    static String getypt(TabRequest request, String naam) {
        return request.parameter(naam).map(String::strip).orElse("");
    }
}
