// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.lijst;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.values.Bsn;
import nl.bidn.product.wlzregistertoets.message.Regels;
import nl.bidn.product.wlzregistertoets.message.Regels.Regel;
import nl.bidn.product.wlzregistertoets.service.lijst.Lijstfout.Soort;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole;
import nl.bidn.product.wlzregistertoets.service.toets.Vraagcontrole.Gelezen;

/**
 * Reads a file with a BSN a line while it comes, and says all that is wrong with it. An empty line between others may be one
 * that got lost, so it is wrong; at the end of the file it is not.
 */
public final class Lijstlezer {
    /** So many people are in one file. */
    public static final int MEESTE = 100_000;
    /** In bytes. */
    public static final long GROOTSTE = 16L << 20;

    private final Vraagcontrole controle;
    private final int meeste;
    private final int kolommen;

    public Lijstlezer(Vraagcontrole controle) {
        this(controle, MEESTE, 2);
    }

    /** @param kolommen so many columns a line may have: the BSN, the reference and what comes after it */
    public Lijstlezer(Vraagcontrole controle, int meeste, int kolommen) {
        this.controle = controle;
        this.meeste = meeste;
        this.kolommen = kolommen;
    }

    /** One good line. */
    public record Gelezenregel(int regel, Bsn bsn, boolean aangevuld, String kenmerk, List<String> rest) {}

    /** Gets the good lines, in order, also when others are wrong: what came before is to be thrown away then. */
    @FunctionalInterface
    public interface Ontvanger {
        /** @return what is wrong with the rest of it, if anything */
        Optional<Soort> neem(Gelezenregel regel);
    }

    /** @return what is wrong; none: all were given */
    public Lijstfouten lees(InputStream in, Ontvanger ontvanger) {
        var lezing = new Lezing(ontvanger);
        var begrensd = new Begrensd(in, GROOTSTE);
        try {
            lezing.lees(new Regels(begrensd));
        } catch (Begrensd.Over e) {
            lezing.fouten.voegToe(Lijstfout.bestand(Soort.BESTAND_TE_GROOT));
        } catch (IOException e) {
            lezing.fouten.voegToe(Lijstfout.bestand(Soort.BESTAND_AFGEBROKEN));
        }
        return lezing.fouten;
    }

    /** The reading of one file. */
    private final class Lezing {
        private final Ontvanger ontvanger;
        private final Lijstfouten fouten = new Lijstfouten();
        private final Map<String, Integer> gezien = new HashMap<>();
        /** First of the empty lines that were read last, and how many. */
        private int leegVanaf;

        private int leeg;

        Lezing(Ontvanger ontvanger) {
            this.ontvanger = ontvanger;
        }

        void lees(Regels regels) throws IOException {
            boolean iets = false;
            Optional<Regel> volgende = regels.volgende();
            while (volgende.isPresent()) {
                Regel regel = volgende.get();
                if (gezien.size() == meeste && !isLeeg(regel)) {
                    fouten.voegToe(Lijstfout.op(regel.nummer(), Soort.TE_VEEL));
                    return;
                }
                iets |= neem(regel);
                volgende = regels.volgende();
            }
            if (!iets && fouten.geen()) {
                fouten.voegToe(Lijstfout.bestand(Soort.BESTAND_LEEG));
            }
        }

        private boolean isLeeg(Regel regel) {
            return regel instanceof Regel.Tekst tekst && tekst.tekst().isBlank();
        }

        /** @return whether it is about a person */
        private boolean neem(Regel regel) {
            if (isLeeg(regel)) {
                leegVanaf = leeg == 0 ? regel.nummer() : leegVanaf;
                leeg++;
                return false;
            }
            for (int i = 0; i < leeg; i++) {
                fouten.voegToe(Lijstfout.op(leegVanaf + i, Soort.REGEL_LEEG));
            }
            leeg = 0;
            if (regel instanceof Regel.Tekst tekst) {
                return neem(tekst.nummer(), Kolommen.van(tekst.tekst()));
            }
            fouten.voegToe(Lijstfout.op(
                    regel.nummer(), regel instanceof Regel.TeLang ? Soort.REGEL_TE_LANG : Soort.REGEL_ONLEESBAAR));
            return true;
        }

        private boolean neem(int nummer, List<String> velden) {
            if (nummer == 1 && Kolommen.isKop(velden)) {
                return false;
            }
            int voor = fouten.totaal();
            Gelezen gelezen = controle.bsn(veld(velden, 0));
            if (gelezen instanceof Gelezen.Fout fout) {
                fouten.voegToe(Lijstfout.op(nummer, Soort.van(fout.reden())));
            }
            String kenmerk = veld(velden, 1);
            if (!Vraagcontrole.isKenmerk(kenmerk)) {
                fouten.voegToe(Lijstfout.op(nummer, Soort.KENMERK_ONGELDIG));
            }
            if (velden.stream().skip(kolommen).anyMatch(veld -> !veld.isEmpty())) {
                fouten.voegToe(Lijstfout.op(nummer, Soort.REGEL_KOLOMMEN));
            }
            if (gelezen instanceof Gelezen.Goed goed) {
                Integer eerder = gezien.putIfAbsent(goed.bsn().value(), nummer);
                if (eerder != null) {
                    fouten.voegToe(new Lijstfout(nummer, Soort.DUBBEL, eerder));
                }
                if (fouten.totaal() == voor) {
                    List<String> rest = velden.stream().limit(kolommen).skip(2).toList();
                    ontvanger
                            .neem(new Gelezenregel(nummer, goed.bsn(), goed.aangevuld(), kenmerk, rest))
                            .ifPresent(soort -> fouten.voegToe(Lijstfout.op(nummer, soort)));
                }
            }
            return true;
        }

        private String veld(List<String> velden, int plaats) {
            return plaats < velden.size() ? velden.get(plaats) : "";
        }
    }
}
