// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.bericht;

import static nl.bidn.product.schuldenknooppunt.Knooppunt.gebruiker;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.schuldenknooppunt.Knooppunt;
import nl.bidn.product.schuldenknooppunt.Proefsoorten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichtmodel.Daad;

/** Two nodes over one database, and two colleagues at each end; does what the model says to one message. */
final class Berichtbank implements AutoCloseable {
    private static final List<TestCaller> AFZENDERS =
            List.of(gebruiker("anja", Knooppunt.STAD), gebruiker("bert", Knooppunt.STAD));
    private static final List<TestCaller> ONTVANGERS =
            List.of(gebruiker("carla", Knooppunt.BANK), gebruiker("dirk", Knooppunt.BANK));

    final Knooppunt er;
    private final List<Berichten> knopen;

    Berichtbank(Engine engine) {
        er = new Knooppunt(engine);
        knopen = List.of(er.berichten, er.andereKnoop());
    }

    /** One question, and what could answer it. */
    final class Gesprek {
        final Kop vraag = Knooppunt.kop(er.stad, er.bank, Proefsoorten.VRAAG);
        private final byte[] inhoud = er.jweVoor(er.bank);
        private final Kop a = Knooppunt.antwoord(vraag);
        private final Kop b = Knooppunt.antwoord(vraag);
        private final byte[] antwoord = er.jweVoor(er.stad);

        Gesprek() {
            this(true);
        }

        Gesprek(boolean gevraagd) {
            if (gevraagd && !doe(Daad.HERHAAL, 0, 0).equals("aangenomen")) {
                throw new IllegalStateException("The question was not taken");
            }
        }

        /** @return what is heard */
        String doe(Daad daad, int knoop, int collega) {
            Berichten berichten = knopen.get(knoop);
            return switch (daad) {
                case HAAL -> gehoord(berichten.haal(ONTVANGERS.get(collega), vraag.referentie()));
                case BEVESTIG -> gehoord(berichten.bevestig(ONTVANGERS.get(collega), vraag.referentie()));
                case TREK_IN -> gehoord(berichten.trekIn(AFZENDERS.get(collega), vraag.referentie()));
                case VERLOOP ->
                    new Verloop(er.store, er.melder, er.portal).run(er.clock).replaceFirst(" .*", "");
                case HERHAAL ->
                    gehoord(berichten.bied(AFZENDERS.get(collega), Knooppunt.STAD.id(), vraag, Set.of(), inhoud));
                case ANTWOORD_A ->
                    gehoord(berichten.bied(ONTVANGERS.get(collega), Knooppunt.BANK.id(), a, Set.of(), antwoord));
                case ANTWOORD_B ->
                    gehoord(berichten.bied(ONTVANGERS.get(collega), Knooppunt.BANK.id(), b, Set.of(), antwoord));
            };
        }

        private String gehoord(Aanbieding aanbieding) {
            if (aanbieding instanceof Aanbieding.Geweigerd geweigerd) {
                return geweigerd.weigeringen().toString();
            }
            var aangenomen = (Aanbieding.Aangenomen) aanbieding;
            return aangenomen.alEerder() ? "eerder " + aangenomen.bericht().stand() : "aangenomen";
        }

        private String gehoord(Ophaling ophaling) {
            if (ophaling instanceof Ophaling.Inhoud gekregen) {
                return Arrays.equals(gekregen.jwe(), inhoud) ? "inhoud" : "iets anders";
            }
            return "weg " + ((Ophaling.Weg) ophaling).stand();
        }

        private String gehoord(Bevestiging bevestiging) {
            if (bevestiging instanceof Bevestiging.Bevestigd bevestigd) {
                return bevestigd.alEerder() ? "eerder bevestigd" : "bevestigd";
            }
            return bevestiging instanceof Bevestiging.Weg weg ? "weg " + weg.stand() : "niet opgehaald";
        }

        private String gehoord(Intrekking intrekking) {
            if (intrekking instanceof Intrekking.Ingetrokken ingetrokken) {
                return ingetrokken.alEerder() ? "eerder ingetrokken" : "ingetrokken";
            }
            return "te laat " + ((Intrekking.TeLaat) intrekking).stand();
        }
    }

    @Override
    public void close() {
        er.close();
    }
}
