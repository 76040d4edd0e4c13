// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichtsoorten;
import nl.bidn.product.schuldenknooppunt.message.soort.Berichttype;
import nl.bidn.product.schuldenknooppunt.message.soort.Deelnemersoort;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;

/** A question, its answers, and a message that asks for none. */
public final class Proefsoorten implements Berichtsoorten {
    public static final Berichttype VRAAG = new Berichttype("saldoverzoek", "2.0");
    public static final Berichttype ANTWOORD = new Berichttype("saldoverzoek-antwoord", "2.0");
    public static final Berichttype STATUS = new Berichttype("statusbericht-se", "2.0");
    public static final Berichttype KENNISGEVING = new Berichttype("kennisgeving", "2.0");
    public static final String BIJLAGE = "toestemmingsverklaring";
    private static final Set<Deelnemersoort> SHV = Set.of(Deelnemersoort.SHV_FASE2, Deelnemersoort.SHV_OVERIG);
    private static final Set<Deelnemersoort> SE = Set.of(Deelnemersoort.SCHULDEISER);

    private final List<Berichtsoort> alle = List.of(
            soort(VRAAG, SHV, SE, Set.of(ANTWOORD.code(), "geen-medewerking"), 5),
            soort(ANTWOORD, SE, SHV, Set.of(), 0),
            soort(STATUS, SE, SHV, Set.of(), 0),
            soort(KENNISGEVING, SHV, SE, Set.of(), 0));

    private static Berichtsoort soort(
            Berichttype type, Set<Deelnemersoort> van, Set<Deelnemersoort> naar, Set<String> antwoorden, int termijn) {
        return new Berichtsoort(
                type,
                Map.of("nl", type.code(), "en", type.code()),
                Module.SCHULDREGELING,
                van,
                naar,
                antwoorden,
                termijn,
                Map.of(Deelnemersoort.SHV_OVERIG, BIJLAGE),
                "{}");
    }

    @Override
    public Optional<Berichtsoort> vind(Berichttype type) {
        return alle.stream().filter(soort -> soort.type().equals(type)).findFirst();
    }

    @Override
    public List<Berichtsoort> alle() {
        return alle;
    }
}
