// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgvecozo.service;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.bidn.product.zorgvecozo.message.Kop;
import nl.bidn.product.zorgvecozo.message.Kop.Context;
import nl.bidn.product.zorgvecozo.message.Kop.Relatie;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Adres.Rol;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Envelop.Soort;
import nl.bidn.zorg.keten.codes.Tabel;

/**
 * Makes headers of VECOZO of an envelope, and the other way round. The TraceerId is the referentienummer; the ConversatieId too
 * in a heenbericht, and in a retour it is the referentienummer of the heenbericht.
 */
public final class Vertaling {
    /** As the hub names itself in what it sends (StUF-GGk, hub generated messages). */
    private static final String APPLICATIE = "GGKWebservice";

    private static final Pattern FUNCTIE = Pattern.compile("([A-Z]{2,10})([0-9]{3})");
    private static final Pattern VERSIE = Pattern.compile("[0-9]{1,4}");
    private static final int CIJFERS = 4;

    private final Map<String, String> acties;

    private Vertaling(Map<String, String> acties) {
        this.acties = acties;
    }

    /** With the table that the bundle ships. */
    public static Vertaling lees() {
        return new Vertaling(
                Tabel.lees(Vertaling.class, "/codes/acties.tsv", 2, columns -> columns[0], columns -> columns[1]));
    }

    Kop kop(Envelop envelop) {
        Matcher functie = FUNCTIE.matcher(envelop.functie());
        if (!functie.matches()) {
            throw new IllegalArgumentException("'" + envelop.functie() + "' is no message type");
        }
        String nummer = envelop.referentienummer();
        return new Kop(
                new Context(APPLICATIE, "1", "0", nummer),
                envelop.kruisreferentie().orElse(nummer),
                nummer,
                nummer,
                relatie(envelop.zender()),
                relatie(envelop.ontvanger()),
                functie.group(1),
                envelop.functie(),
                zonderNullen(envelop.functieVersie()),
                zonderNullen(envelop.functieSubversie()),
                acties.getOrDefault(functie.group(2), envelop.functie()));
    }

    /** @throws IllegalArgumentException with what is wrong, in a Dutch sentence */
    public Envelop envelop(Kop kop, Instant nu) {
        boolean heen = kop.conversatieId().equals(kop.traceerId());
        return new Envelop(
                heen ? Soort.HEEN : Soort.RETOUR,
                adres(kop.afzender()),
                adres(kop.geadresseerde()),
                kop.traceerId(),
                heen ? Optional.empty() : Optional.of(kop.conversatieId()),
                kop.subtype(),
                vierCijfers(kop.versie()),
                vierCijfers(kop.subversie()),
                nu);
    }

    private static Relatie relatie(Adres adres) {
        return switch (adres.rol()) {
            case GEMEENTE -> new Relatie(Relatie.GEMEENTE, adres.code());
            case AANBIEDER -> new Relatie(Relatie.INSTELLING, adres.code());
            case INSTANTIE -> throw new IllegalArgumentException("VECOZO does not bring messages of or to " + adres);
        };
    }

    private static Adres adres(Relatie relatie) {
        Rol rol = switch (relatie.rol()) {
            case Relatie.GEMEENTE -> Rol.GEMEENTE;
            case Relatie.INSTELLING -> Rol.AANBIEDER;
            default -> throw new IllegalArgumentException("Een relatie is een Gemeente of een Instelling.");
        };
        try {
            return new Adres(rol, relatie.code());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("De code van een relatie past niet bij haar rol.", e);
        }
    }

    private static String zonderNullen(String versie) {
        return String.valueOf(Integer.parseInt(versie));
    }

    private static String vierCijfers(String versie) {
        if (!VERSIE.matcher(versie).matches()) {
            throw new IllegalArgumentException("De berichtversie is geen getal.");
        }
        return "0".repeat(CIJFERS - versie.length()) + versie;
    }
}
