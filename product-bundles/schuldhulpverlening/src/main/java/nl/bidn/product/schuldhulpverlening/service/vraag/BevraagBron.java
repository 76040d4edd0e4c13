// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.vraag;

import java.util.Optional;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Task;
import nl.bidn.portal.api.Worker;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.schuldhulpverlening.message.Vraagbericht;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.bron.Bron;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronlijn;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronnen;
import nl.bidn.product.schuldhulpverlening.service.bron.Bronuitkomst;

/**
 * Asks one source one question, until it answers or is late. The call is outside any transaction; what is asked twice because a node was
 * killed in between, the source knows again by its number, and the first answer that is kept counts.
 */
public final class BevraagBron implements Worker {
    public static final String NAAM = "bevraag-bron";

    private static final int TEGELIJK = 4;
    private static final char TUSSEN = '.';

    private final VraagStore store;
    private final Bronnen bronnen;
    private final Bronlijn lijn;
    private final Verhulling verhulling;
    private final Bewaring bewaring;
    private final Grondslag grondslag;
    private final Portal portal;

    public BevraagBron(VraagStore store, Bronnen bronnen, Bronlijn lijn, Portal portal) {
        this.store = store;
        this.bronnen = bronnen;
        this.lijn = lijn;
        this.verhulling = new Verhulling(portal.secrecy());
        this.bewaring = new Bewaring(store, portal);
        this.grondslag = new Grondslag(bewaring, portal);
        this.portal = portal;
    }

    static String onderwerp(String nummer, String bron) {
        return nummer + TUSSEN + bron;
    }

    @Override
    public String name() {
        return NAAM;
    }

    @Override
    public int atOnce() {
        return TEGELIJK;
    }

    @Override
    public Result work(Task task) {
        int punt = task.subject().indexOf(TUSSEN);
        String nummer = task.subject().substring(0, punt);
        String code = task.subject().substring(punt + 1);
        Optional<Vraagbericht> bericht = portal.transactions().call(() -> bericht(task.organisation(), nummer, code));
        if (bericht.isEmpty()) {
            return new Result.Done();
        }
        Optional<Bron> bron = bronnen.met(code);
        Bronuitkomst uitkomst = bron.isPresent()
                ? lijn.vraag(bron.get(), bericht.get())
                : new Bronuitkomst.Mislukt("the source is no longer configured");
        if (uitkomst instanceof Bronuitkomst.Later later) {
            return new Result.Again(later.waarom());
        }
        portal.transactions().run(() -> bewaar(task.organisation(), nummer, code, uitkomst));
        return new Result.Done();
    }

    /** What is to be sent; none if nobody waits for it any more. */
    private Optional<Vraagbericht> bericht(OrganisationId organisatie, String nummer, String code) {
        Optional<Vraag> gevonden = neem(organisatie, nummer).filter(vraag -> vraag.wachtOp(code));
        if (gevonden.isEmpty()) {
            return Optional.empty();
        }
        Vraag vraag = gevonden.get();
        Bsn bsn = verhulling.onthul(
                organisatie, nummer, store.geheim(organisatie, nummer).orElseThrow());
        return Optional.of(new Vraagbericht(
                nummer,
                code,
                vraag.dienst().id(),
                vraag.doel(),
                vraag.partijen().van(),
                vraag.partijen().via(),
                bsn));
    }

    /** A source is asked, and heard, only while there is still a ground for it. */
    private Optional<Vraag> neem(OrganisationId organisatie, String nummer) {
        return store.neem(organisatie, nummer).flatMap(grondslag::lopend);
    }

    private void bewaar(OrganisationId organisatie, String nummer, String code, Bronuitkomst uitkomst) {
        neem(organisatie, nummer).ifPresent(vraag -> {
            if (uitkomst instanceof Bronuitkomst.Antwoord antwoord) {
                Bronstaat staat = antwoord.bericht().volledig() ? Bronstaat.BEANTWOORD : Bronstaat.GEDEELTELIJK;
                bewaring.beantwoord(vraag, code, staat, Optional.of(antwoord.json()));
            } else {
                bewaring.beantwoord(vraag, code, Bronstaat.MISLUKT, Optional.empty());
            }
        });
    }
}
