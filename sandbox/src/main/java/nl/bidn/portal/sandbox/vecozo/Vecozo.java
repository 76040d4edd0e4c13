// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.vecozo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.bidn.portal.sandbox.keten.Boek;
import nl.bidn.portal.sandbox.keten.Deur;
import nl.bidn.portal.sandbox.keten.Deur.Antwoord;
import nl.bidn.portal.sandbox.keten.Heenkop;
import nl.bidn.portal.sandbox.keten.Ontvangst;
import nl.bidn.portal.sandbox.keten.Postbus;
import nl.bidn.portal.sandbox.keten.Sleutels;

/**
 * VECOZO of the sandbox: a server that takes messages for care providers whose code begins with 9999, tells that they were
 * delivered, and brings what these answer, over mutual TLS both ways. A message that comes again is counted, and not done twice.
 */
public final class Vecozo implements AutoCloseable {
    private static final String UUID4 = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final int STORINGEN = 2;

    private final Clock clock;
    private final Boek boek;
    private final Postbus postbus;
    private final Zorgaanbieders zorgaanbieders;
    private final Deur deur;
    private final Map<String, Integer> pogingen = new ConcurrentHashMap<>();

    /**
     * @param port 0: any
     * @param keys the folder with {@code vecozo.p12}
     * @param portal where the portal takes what VECOZO brings
     * @param folder of its own
     * @param moment between a message and what follows from it
     */
    public Vecozo(int port, Path keys, URI portal, Path folder, Duration moment, Clock clock) throws IOException {
        var sleutels = new Sleutels(keys, "vecozo");
        this.clock = clock;
        this.boek = new Boek(folder.resolve("ontvangen.tsv"));
        this.postbus = new Postbus("vecozo", folder, portal, sleutels, clock);
        this.zorgaanbieders = new Zorgaanbieders(postbus, moment, clock);
        this.deur = new Deur("vecozo", port, sleutels, this::antwoord);
        postbus.start();
    }

    public URI address() {
        return deur.address();
    }

    public Boek boek() {
        return boek;
    }

    public Postbus postbus() {
        return postbus;
    }

    /**
     * Lets a care provider send a message now.
     *
     * @param functie {@code WMO305}
     * @param gemeente four digits
     */
    public void laatSturen(String agb, String gemeente, String functie, String bsn) throws IOException {
        if (!agb.matches("[0-9]{8}") || !gemeente.matches("[0-9]{4}") || !bsn.matches("[0-9]{9}")) {
            throw new IllegalArgumentException("an AGB code has eight digits, a gemeente four, a BSN nine");
        }
        zorgaanbieders.begin(Duration.ZERO, agb, gemeente, functie, bsn);
    }

    private Antwoord antwoord(InputStream soap) throws IOException {
        Ontvangst bericht = Ontvangst.lees(soap);
        if (!bericht.tekst("Request/Status").isEmpty()) {
            return nieuws(bericht);
        }
        String traceer = bericht.tekst("ConversatieHeader/TraceerId");
        String agb = bericht.tekst("Relatie/Code");
        Optional<String> mis = mis(bericht);
        if (mis.isPresent()) {
            return fout("BRS33", mis.get());
        }
        Optional<Gedrag> gedrag = Gedrag.van(agb);
        if (gedrag.isEmpty() || gedrag.get() == Gedrag.NIET_AANGESLOTEN) {
            return fout("BRS04", "Geadresseerde is niet aangesloten");
        }
        if (gedrag.get() == Gedrag.STORING && pogingen.merge(traceer, 1, Integer::sum) <= STORINGEN) {
            return new Antwoord(503, "");
        }
        return neem(bericht, traceer, agb, gedrag.get());
    }

    /** A municipality could do nothing with a message of a care provider. */
    private Antwoord nieuws(Ontvangst bericht) throws IOException {
        String traceer = bericht.tekst("Request/TraceerId");
        String gemeente = bericht.tekst("Request/Gemeente");
        String agb = bericht.tekst("Request/Instelling");
        boolean goed = traceer.matches(UUID4)
                && gemeente.matches("[0-9]{4}")
                && agb.matches("[0-9]{8}")
                && bericht.tekst("Request/Status").equals("Afgekeurd")
                && !bericht.tekst("Request/Code").isEmpty();
        if (!goed) {
            return fout("BRS33", "De melding klopt niet");
        }
        boek.schrijf(
                "fout " + traceer,
                "MeldenStatus",
                gemeente,
                agb,
                "",
                clock.instant().toString());
        return new Antwoord(200, V3.gehoord());
    }

    /** What is wrong with the headers, if anything. */
    private static Optional<String> mis(Ontvangst bericht) {
        String functie = bericht.tekst("RouteringHeader/Berichtsubtype");
        if (!bericht.tekst("ConversatieHeader/TraceerId").matches(UUID4)
                || !bericht.tekst("ConversatieHeader/ConversatieId").matches(UUID4)
                || !bericht.tekst("Aspect/Referentienummer").equals(bericht.tekst("ConversatieHeader/TraceerId"))) {
            return Optional.of("De nummers in de headers kloppen niet");
        }
        if (!bericht.tekst("Afzender/Rol").equals("Gemeente")
                || !bericht.tekst("Relatie/Rol").equals("Instelling")
                || !bericht.tekst("Afzender/Code").matches("[0-9]{4}")) {
            return Optional.of("Een bericht gaat van een gemeente naar een instelling");
        }
        if (!functie.matches("(WMO|JW)3[0-9]{2}")
                || !functie.startsWith(bericht.tekst("RouteringHeader/Berichttype"))
                || bericht.tekst("RouteringHeader/Actie").isEmpty()
                || bericht.tekst("ReferentieHeader/ReferentieId").isEmpty()) {
            return Optional.of("De RouteringHeader of de ReferentieHeader klopt niet");
        }
        return Optional.empty();
    }

    private Antwoord neem(Ontvangst bericht, String traceer, String agb, Gedrag gedrag) throws IOException {
        String functie = bericht.tekst("RouteringHeader/Berichtsubtype");
        String gemeente = bericht.tekst("Afzender/Code");
        Heenkop kop;
        try (var zip = new ZipInputStream(bericht.payload())) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().endsWith(".xml")) {
                return fout("BRS15", "Geen geldig ZIP-bestand");
            }
            kop = Heenkop.lees(zip);
            if (zip.getNextEntry() != null) {
                return fout("BRS16", "Te veel bestanden in het ZIP-bestand");
            }
        } catch (IOException e) {
            return fout("BRS14", "De inhoud is geen geldige XML");
        }
        String nu = clock.instant().toString();
        if (!boek.schrijf(traceer, functie, gemeente, agb, kop.sha256(), nu)) {
            return fout("BRS114", "TraceerId is niet uniek");
        }
        zorgaanbieders.krijg(gedrag, traceer, gemeente, agb, functie, kop);
        return new Antwoord(200, V3.aangenomen(bericht.tekst("ConversatieHeader/ConversatieId"), traceer));
    }

    private static Antwoord fout(String code, String zin) {
        return new Antwoord(500, V3.fout("Client", code, zin));
    }

    @Override
    public void close() {
        deur.close();
        postbus.close();
    }
}
