// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.web;

import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.table.TableFile;
import nl.bidn.product.schuldenknooppunt.service.bericht.Bericht;
import nl.bidn.product.schuldenknooppunt.service.bericht.Berichten;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekpagina;
import nl.bidn.product.schuldenknooppunt.service.bericht.Logboekvraag;

/**
 * What was found in the logbook as a file: newest first, each page from behind the last line of the one before, so that what comes
 * meanwhile moves nothing. That somebody took it stands in the audit before its first byte.
 */
final class Logboekexport {
    /** What a sheet holds, without its head. */
    static final int MEESTE_ODS = 49_999;

    private static final int PAGE = 1000;

    private final Berichten berichten;
    private final Caller caller;
    private final Logboekvraag vraag;
    private final Logboekwoorden woorden;
    private final Texts texts;

    Logboekexport(Berichten berichten, Caller caller, Logboekvraag vraag, Logboekwoorden woorden, Texts texts) {
        this.berichten = berichten;
        this.caller = caller;
        this.vraag = vraag;
        this.woorden = woorden;
        this.texts = texts;
    }

    View als(TableFile kind) {
        List<String> kop = List.of(
                texts.text("logboek.referentienummer"),
                texts.text("logboek.conversatie"),
                texts.text("logboek.kruisreferentie"),
                texts.text("logboek.afzender"),
                texts.text("logboek.ontvanger"),
                texts.text("logboek.berichttype"),
                texts.text("logboek.opgehaald"),
                texts.text("logboek.bevestigd"),
                texts.text("logboek.datum"),
                texts.text("logboek.versie"),
                texts.text("logboek.stand"));
        int meeste = kind == TableFile.ODS ? MEESTE_ODS : Integer.MAX_VALUE;
        return new View.Download("schuldenknooppunt-logboek." + kind.extension(), kind.contentType(), -1, out -> {
            berichten.neemLogboekMee(caller, vraag);
            var bladen = new Bladen(meeste);
            kind.write(texts.text("tab.logboek.title"), kop, bladen::volgend, out);
        });
    }

    /** For one file. */
    private final class Bladen {
        private final int meeste;
        private Optional<Logboekvraag.Plek> verder = Optional.empty();
        private boolean klaar;

        Bladen(int meeste) {
            this.meeste = meeste;
        }

        List<List<String>> volgend(int gegeven) {
            if (klaar || gegeven >= meeste) {
                return List.of();
            }
            Logboekpagina pagina = berichten.zoekLogboek(
                    caller, vraag.verder(vraag.organisaties(), verder), 0, Math.min(PAGE, meeste - gegeven));
            verder = pagina.verder();
            klaar = verder.isEmpty();
            return pagina.berichten().stream().map(this::rij).toList();
        }

        private List<String> rij(Bericht bericht) {
            Logboekregel regel = woorden.regel(bericht);
            return List.of(
                    regel.referentie(),
                    regel.conversatie(),
                    regel.kruisreferentie(),
                    regel.afzender(),
                    regel.ontvanger(),
                    regel.bericht(),
                    woorden.jaOfNee(regel.opgehaald()),
                    woorden.jaOfNee(regel.bevestigd()),
                    regel.datum().toString(),
                    regel.versie(),
                    regel.stand());
        }
    }
}
