// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.WorkingCalendar;
import nl.bidn.product.zorgberichten.message.check.Verslag;
import nl.bidn.product.zorgberichten.message.standaard.Berichttype;
import nl.bidn.product.zorgberichten.message.standaard.Soort;
import nl.bidn.product.zorgberichten.message.standaard.Standaarden;
import nl.bidn.product.zorgberichten.message.standaard.Termijn;
import nl.bidn.product.zorgberichten.service.Opname.Opgenomen;
import nl.bidn.product.zorgberichten.service.Termijnregel.Wie;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;

/**
 * Starts the terms of a message and ends those that it answers. Order and time of arrival mean nothing (OP080), but an answer
 * cannot come before what it answers: it is made of it.
 */
final class Termijnbewaking implements Gevolg {
    /** VerzoekAntwoord of a 319 (WJ760): being looked into. */
    private static final String IN_ONDERZOEK = "2";

    private final BerichtStore berichten;
    private final TermijnStore termijnen;
    private final TeLaat teLaat;
    private final WorkingCalendar calendar;

    Termijnbewaking(BerichtStore berichten, TermijnStore termijnen, TeLaat teLaat, WorkingCalendar calendar) {
        this.berichten = berichten;
        this.termijnen = termijnen;
        this.teLaat = teLaat;
        this.calendar = calendar;
    }

    @Override
    public void van(Bericht bericht, Berichttype type, Optional<Bericht> heen, Opgenomen opgenomen) {
        Verslag verslag = opgenomen.verslag();
        beantwoord(bericht, type, vragen(bericht, type, heen, verslag), opgenomen);
        teLaat.veranderd(bericht.organisation());
        List<Termijn> all = type.termijnen();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).na().isEmpty()) {
                begin(bericht, i, all.get(i));
            }
        }
        if (isVerzoek(type)) {
            for (String referentie : verslag.kop().referenties()) {
                termijnen.addVerzoek(
                        bericht.organisation(), afdruk(tegenpartij(bericht), referentie), bericht.id(), type.naam());
            }
        }
    }

    /** Asks for something that another message type will answer by the number of the aanbieder. */
    private static boolean isVerzoek(Berichttype type) {
        return type.soort() == Soort.HEEN
                && type.termijnen().stream().anyMatch(termijn -> termijn.na().isPresent());
    }

    private void begin(Bericht bericht, int nummer, Termijn termijn) {
        LocalDate dag = Bewaartermijn.dag(bericht.ontvangen());
        LocalDate sinds =
                termijn.vanaf().filter(Termijn.Vanaf.DAGTEKENING::equals).isPresent()
                        ? bericht.kop().dagtekening().orElse(dag)
                        : dag;
        LocalDate uiterlijk = termijn.eenheid() == Termijn.Eenheid.WERKDAGEN
                ? calendar.after(sinds, termijn.aantal())
                : sinds.plusWeeks(termijn.aantal());
        termijnen.add(new Termijnregel(
                bericht.organisation(),
                bericht.id(),
                nummer,
                bericht.dienst(),
                bericht.functie().orElseThrow(),
                bericht.richting() == Richting.UIT ? Wie.ZIJ : Wie.WIJ,
                tegenpartij(bericht).code(),
                termijn.berichten(),
                sinds,
                uiterlijk,
                Optional.empty(),
                Optional.empty()));
    }

    private void beantwoord(Bericht antwoord, Berichttype type, Collection<Bericht> vragen, Opgenomen opgenomen) {
        boolean inOnderzoek = opgenomen
                .verslag()
                .kop()
                .verzoekAntwoord()
                .filter(IN_ONDERZOEK::equals)
                .isPresent();
        for (Bericht vraag : vragen) {
            List<Termijn> all = termijnenVan(vraag, opgenomen.standaarden());
            for (Termijnregel regel : termijnen.van(vraag.organisation(), vraag.id())) {
                boolean laatste = isNa(all, regel.nummer());
                if (regel.klaar().isEmpty() && regel.wachtOp().contains(type.naam()) && !(inOnderzoek && laatste)) {
                    termijnen.klaar(
                            regel.organisation(),
                            vraag.id(),
                            regel.nummer(),
                            antwoord.ontvangen(),
                            Optional.of(antwoord.id()));
                }
            }
            if (inOnderzoek) {
                onderzoek(vraag, all, type);
            }
        }
    }

    private static List<Termijn> termijnenVan(Bericht vraag, Standaarden standaarden) {
        return vraag.envelop()
                .flatMap(envelop ->
                        standaarden.functie(envelop.functie(), envelop.functieVersie(), envelop.functieSubversie()))
                .map(Berichttype::termijnen)
                .orElse(List.of());
    }

    private static boolean isNa(List<Termijn> all, int nummer) {
        return nummer < all.size() && all.get(nummer).na().isPresent();
    }

    /** After "in onderzoek" the last answer has a term of its own, which counts from the day of the request. */
    private void onderzoek(Bericht vraag, List<Termijn> all, Berichttype antwoord) {
        Set<Integer> begonnen = termijnen.van(vraag.organisation(), vraag.id()).stream()
                .map(Termijnregel::nummer)
                .collect(Collectors.toSet());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).na().filter(antwoord.naam()::equals).isPresent() && !begonnen.contains(i)) {
                begin(vraag, i, all.get(i));
            }
        }
    }

    /** The messages that this one answers. */
    private Collection<Bericht> vragen(Bericht antwoord, Berichttype type, Optional<Bericht> heen, Verslag verslag) {
        Map<String, Bericht> found = new TreeMap<>();
        heen.ifPresent(vraag -> found.put(vraag.id(), vraag));
        if (type.soort() == Soort.HEEN && !type.antwoordOp().isEmpty()) {
            OrganisationId organisation = antwoord.organisation();
            antwoord.kop()
                    .declaratie()
                    .ifPresent(nummer -> type.antwoordOp()
                            .forEach(functie -> berichten
                                    .laatste(organisation, antwoord.richting().andersom(), functie, nummer)
                                    .ifPresent(vraag -> found.put(vraag.id(), vraag))));
            Set<String> ids = new TreeSet<>();
            for (String referentie : verslag.kop().referenties()) {
                ids.addAll(termijnen.verzoeken(
                        organisation, afdruk(tegenpartij(antwoord), referentie), type.antwoordOp()));
            }
            ids.removeAll(found.keySet());
            berichten.find(List.of(organisation), ids).forEach(vraag -> found.put(vraag.id(), vraag));
        }
        return found.values();
    }

    private static Adres tegenpartij(Bericht bericht) {
        Envelop envelop = bericht.envelop().orElseThrow();
        return bericht.richting() == Richting.UIT ? envelop.ontvanger() : envelop.zender();
    }

    static String afdruk(Adres aanbieder, String referentie) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((aanbieder.code() + "\n" + referentie).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
