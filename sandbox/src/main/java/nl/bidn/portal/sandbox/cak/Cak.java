// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.cak;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.sandbox.keten.Boek;
import nl.bidn.portal.sandbox.keten.Deur;
import nl.bidn.portal.sandbox.keten.Deur.Antwoord;
import nl.bidn.portal.sandbox.keten.Heenkop;
import nl.bidn.portal.sandbox.keten.Nummers;
import nl.bidn.portal.sandbox.keten.Ontvangst;
import nl.bidn.portal.sandbox.keten.Postbus;
import nl.bidn.portal.sandbox.keten.Retourmaker;
import nl.bidn.portal.sandbox.keten.Sleutels;

/**
 * The CAK of the sandbox: takes messages about the eigen bijdrage, and answers a 401 with a 402 and a 403 with a 404. Of 405 and
 * 407 the form is not published: it takes them and says no more.
 */
public final class Cak implements AutoCloseable {
    private static final ZoneId NEDERLAND = ZoneId.of("Europe/Amsterdam");
    private static final String UUID4 = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private static final Map<String, String> RETOUREN = Map.of("WMO401", "WMO402", "WMO403", "WMO404");

    private final Clock clock;
    private final Duration moment;
    private final Nummers nummers;
    private final Boek boek;
    private final Postbus postbus;
    private final Deur deur;

    /**
     * @param port 0: any
     * @param keys the folder with {@code cak.p12}
     * @param portal where the portal takes what the CAK sends
     * @param folder of its own
     * @param moment between a message and its answer
     */
    public Cak(int port, Path keys, URI portal, Path folder, Duration moment, Clock clock) throws IOException {
        var sleutels = new Sleutels(keys, "cak");
        this.clock = clock;
        this.moment = moment;
        this.nummers = new Nummers(clock);
        this.boek = new Boek(folder.resolve("ontvangen.tsv"));
        this.postbus = new Postbus("cak", folder, portal, sleutels, clock);
        this.deur = new Deur("cak", port, sleutels, this::antwoord);
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

    private Antwoord antwoord(InputStream soap) throws IOException {
        Ontvangst bericht = Ontvangst.lees(soap);
        String nummer = bericht.tekst("stuurgegevens/referentienummer");
        String gemeente = bericht.tekst("zender/organisatie");
        String functie = bericht.tekst("stuurgegevens/functie");
        if (bericht.tekst("stuurgegevens/berichtcode").equals("Fo01")) {
            return nieuws(bericht, nummer, gemeente);
        }
        boolean goed = nummer.matches(UUID4)
                && gemeente.matches("[0-9]{4}")
                && bericht.tekst("ontvanger/organisatie").equals("CAK")
                && bericht.tekst("stuurgegevens/berichtcode").equals("Di01")
                && bericht.tekst("stuurgegevens/tijdstipBericht").matches("[0-9]{8,17}")
                && bericht.tekst("parameters/functieVersie").matches("[0-9]{4}");
        if (!goed) {
            return fout(bericht, "IB001", "De envelop klopt niet");
        }
        if (!functie.matches("WMO40[1357]")) {
            return fout(bericht, "IB004", "Dit bericht kent het CAK niet");
        }
        Heenkop kop;
        try {
            kop = Heenkop.lees(bericht.payload());
        } catch (IOException e) {
            return fout(bericht, "IB014", "De inhoud is geen geldige XML");
        }
        if (!boek.schrijf(
                nummer, functie, gemeente, "CAK", kop.sha256(), clock.instant().toString())) {
            return fout(bericht, "IB016", "Dit referentienummer is al gebruikt");
        }
        beantwoord(functie, gemeente, nummer, kop);
        return new Antwoord(200, Ggk.bevestiging("IB", bericht.tekst("zender/applicatie"), nummer, clock.instant()));
    }

    /** A municipality could do nothing with a message of the CAK. */
    private Antwoord nieuws(Ontvangst bericht, String nummer, String gemeente) throws IOException {
        boolean goed = nummer.matches(UUID4)
                && gemeente.matches("[0-9]{4}")
                && bericht.tekst("stuurgegevens/crossRefnummer").matches(UUID4)
                && !bericht.tekst("body/code").isEmpty();
        if (!goed) {
            return fout(bericht, "IB001", "De foutmelding klopt niet");
        }
        boek.schrijf(nummer, "Fo01", gemeente, "CAK", "", clock.instant().toString());
        return new Antwoord(200, Ggk.bevestiging("IB", bericht.tekst("zender/applicatie"), nummer, clock.instant()));
    }

    private void beantwoord(String functie, String gemeente, String nummer, Heenkop kop) throws IOException {
        String retour = RETOUREN.get(functie);
        if (retour != null) {
            var dag = LocalDate.ofInstant(clock.instant(), NEDERLAND);
            String xml = Retourmaker.maak(kop, retour, nummers.identificatie(), dag, Optional.empty());
            postbus.stuur(
                    moment.multipliedBy(2),
                    retour,
                    Ggk.NAMESPACE + "/ggk_Du01",
                    Ggk.retour(gemeente, retour, nummer, xml, clock.instant()));
        }
    }

    private Antwoord fout(Ontvangst bericht, String code, String zin) {
        String nummer = bericht.tekst("stuurgegevens/referentienummer");
        return new Antwoord(
                500,
                Ggk.fout(
                        "IB",
                        "GGKWebservice",
                        nummer.matches(UUID4) ? nummer : Nummers.referentie(),
                        code,
                        zin,
                        clock.instant()));
    }

    @Override
    public void close() {
        deur.close();
        postbus.close();
    }
}
