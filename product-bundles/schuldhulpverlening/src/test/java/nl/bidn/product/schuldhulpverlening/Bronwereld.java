// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.portal.testkit.FakeOutgoing;

/** The sources: each answers as the test says, by its code. */
public final class Bronwereld {
    public static final String INKOMEN = "inkomen";
    public static final String UITKERINGEN = "uitkeringen";
    public static final String BELASTING = "belasting";
    public static final String CONFIGURATIE = "inkomen|UWV Polisadministratie|https://inkomen.test/vragen|wgs-toegang,"
            + "wgs-plan-van-aanpak;uitkeringen|Uitkeringen|https://uitkeringen.test/vragen|wgs-toegang,"
            + "wgs-plan-van-aanpak;belasting|Belastingdienst|https://belasting.test/vragen|wgs-plan-van-aanpak";

    /** What a source does with a question. */
    public enum Gedrag {
        ANTWOORDT,
        DEELS,
        NOG_BEZIG,
        WEIGERT,
        ONZIN,
        ANDERE_VRAAG,
        STUK,
        ONBEREIKBAAR
    }

    private final Map<String, Gedrag> gedrag = new HashMap<>();
    private final Map<String, Runnable> tijdens = new HashMap<>();
    private final List<FakeOutgoing.Sent> gesteld = new CopyOnWriteArrayList<>();
    public final FakeOutgoing lijn = FakeOutgoing.with(this::antwoord);

    /** Happens while the source is asked. */
    public void bij(String bron, Runnable wat) {
        tijdens.put(bron, wat);
    }

    public void doet(String bron, Gedrag wat) {
        gedrag.put(bron, wat);
    }

    /** What was sent to this source. */
    public List<FakeOutgoing.Sent> gesteldAan(String bron) {
        return gesteld.stream()
                .filter(een -> een.address().getHost().equals(bron + ".test"))
                .toList();
    }

    private FakeOutgoing.Reply antwoord(FakeOutgoing.Sent vraag) throws IOException {
        gesteld.add(vraag);
        String bron = vraag.address().getHost().replace(".test", "");
        tijdens.getOrDefault(bron, () -> {}).run();
        String id = vraag.call().headers().getOrDefault("X-WGS-vraagID", "");
        return switch (gedrag.getOrDefault(bron, Gedrag.ANTWOORDT)) {
            case ANTWOORDT -> FakeOutgoing.answer(200, json(id, bron, true));
            case DEELS -> FakeOutgoing.answer(200, json(id, bron, false));
            case NOG_BEZIG -> FakeOutgoing.answer(202, "");
            case WEIGERT -> FakeOutgoing.answer(403, "");
            case ONZIN -> FakeOutgoing.answer(200, "{\"volledig\":1}");
            case ANDERE_VRAAG -> FakeOutgoing.answer(200, json("ANDERS", bron, true));
            case STUK -> FakeOutgoing.answer(503, "");
            case ONBEREIKBAAR -> throw new IOException("weg");
        };
    }

    private static String json(String id, String bron, boolean volledig) {
        return """
                {"vraagId":"%s","volledig":%s,"toelichting":"%s","nieuw":{"veld":1},"gegevens":[
                {"soort":"loon","omschrijving":"<b>Bakkerij</b> van %s","periode":"2026-10","bedrag":1850.00},
                {"soort":"opmerking","omschrijving":"Geen bedrag","bedrag":null}]}
                """.formatted(id, volledig, volledig ? "" : "Oktober ontbreekt.", bron);
    }
}
