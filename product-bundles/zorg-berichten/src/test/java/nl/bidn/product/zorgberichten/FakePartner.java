// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Inhoud;
import nl.bidn.zorg.keten.Ketenpartner;
import nl.bidn.zorg.keten.Overdracht;

/** A partner that takes everything once, unless the test says otherwise. */
public final class FakePartner implements Ketenpartner {
    public final Map<String, String> taken = new LinkedHashMap<>();
    public final Map<String, Envelop> envelopes = new LinkedHashMap<>();
    /** What it was told of messages that it brought. */
    public final List<Foutmelding> fouten = new ArrayList<>();

    public Overdracht answer = new Overdracht.Aangenomen("kenmerk");
    /** The line breaks, before or after it took the message. */
    public boolean breaksBefore;

    public boolean breaksAfter;

    @Override
    public String naam() {
        return "Proefpartner";
    }

    @Override
    public boolean bereikt(Adres ontvanger, String functie) {
        return ontvanger.rol() != Adres.Rol.GEMEENTE;
    }

    @Override
    public Overdracht draagOver(Envelop envelop, Inhoud inhoud) throws IOException {
        if (breaksBefore) {
            throw new IOException("no line");
        }
        try (InputStream in = inhoud.open()) {
            taken.putIfAbsent(envelop.referentienummer(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            envelopes.putIfAbsent(envelop.referentienummer(), envelop);
        }
        if (breaksAfter) {
            throw new IOException("no line");
        }
        return answer;
    }

    @Override
    public Overdracht meld(Foutmelding fout, Envelop over) throws IOException {
        if (breaksBefore) {
            throw new IOException("no line");
        }
        fouten.add(fout);
        return answer;
    }
}
