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

/** A question in two versions and its answer, as long as a test says nothing else. */
public final class Boeksoorten implements Berichtsoorten {
    public static final Berichttype VRAAG = new Berichttype("saldoverzoek", "1.0");
    public static final Berichttype VRAAG2 = new Berichttype("saldoverzoek", "2.0");
    public static final Berichttype ANTWOORD = new Berichttype("saldoverzoek-antwoord", "2.0");

    private volatile List<Berichtsoort> alle = List.of(
            soort(VRAAG, Deelnemersoort.SHV_FASE2, Deelnemersoort.SCHULDEISER),
            soort(VRAAG2, Deelnemersoort.SHV_FASE2, Deelnemersoort.SCHULDEISER),
            soort(ANTWOORD, Deelnemersoort.SCHULDEISER, Deelnemersoort.SHV_FASE2));

    public static Berichtsoort soort(Berichttype type, Deelnemersoort van, Deelnemersoort naar) {
        return new Berichtsoort(
                type,
                Map.of("nl", "Naam van " + type, "en", "Name of " + type),
                Module.SCHULDINVENTARISATIE,
                Set.of(van),
                Set.of(naar),
                Set.of(),
                0,
                Map.of(),
                "{}");
    }

    public void alle(List<Berichtsoort> soorten) {
        alle = List.copyOf(soorten);
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
