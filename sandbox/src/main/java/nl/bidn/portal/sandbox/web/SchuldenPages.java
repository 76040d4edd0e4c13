// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.web;

import java.io.IOException;
import java.util.List;
import nl.bidn.portal.sandbox.demo.SchuldenSystemen;
import nl.bidn.portal.sandbox.schuldenknooppunt.Gedrag;
import nl.bidn.portal.sandbox.schuldenknooppunt.Hulpverlener;
import nl.bidn.portal.sandbox.schuldenknooppunt.Schuldeiser;
import nl.bidn.portal.sandbox.schuldenknooppunt.Systemen;

/** What the page of the Schuldenknooppunt's systems shows and does. */
public final class SchuldenPages {
    private static final int LANGSTE_NAAM = 60;

    private final SchuldenSystemen demo;

    SchuldenPages(SchuldenSystemen demo) {
        this.demo = demo;
    }

    /** For people and machines. */
    public record Stand(List<Schuldeiser.Stand> schuldeisers, List<Hulpverlener.Regel> gevraagd, List<Gedrag> keuzes) {}

    Stand stand() throws IOException {
        Systemen systemen = demo.systemen().orElse(null);
        return systemen == null
                ? new Stand(List.of(), List.of(), List.of())
                : new Stand(systemen.schuldeisers(), systemen.overzicht(), List.of(Gedrag.values()));
    }

    /** @return what came of it, for people */
    String gedraag(String naam, String gedrag) throws IOException {
        try {
            Systemen systemen = demo.systemen().orElseThrow(() -> new IllegalArgumentException("not there"));
            systemen.gedraag(naam, Gedrag.valueOf(gedrag));
            return naam + " " + Gedrag.valueOf(gedrag).tekst() + ".";
        } catch (IllegalArgumentException | NullPointerException e) {
            return "Kies een schuldeiser en wat die doet.";
        }
    }

    /** @return what came of it, for people */
    String kijk() {
        try {
            if (demo.systemen().isEmpty()) {
                return "De systemen zijn er nog niet.";
            }
            demo.systemen().get().kijk();
            return "De systemen hebben gekeken.";
        } catch (IOException e) {
            return "Het portaal gaf geen antwoord. " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** @return what came of it, for people */
    String vraag(String klant) {
        try {
            String naam = String.valueOf(klant).strip();
            if (naam.isEmpty()
                    || naam.length() > LANGSTE_NAAM
                    || demo.systemen().isEmpty()) {
                return "Vul de achternaam van een klant in.";
            }
            return String.join("\n", demo.systemen().get().vraagSaldo("", naam));
        } catch (IOException e) {
            return "Het portaal nam de vragen niet aan. " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
