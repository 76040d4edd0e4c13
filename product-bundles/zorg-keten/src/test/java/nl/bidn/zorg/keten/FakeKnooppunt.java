// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.zorg.keten;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Keeps what it gets, and answers as the test says. */
public final class FakeKnooppunt implements Knooppunt {
    public final List<Envelop> enveloppen = new ArrayList<>();
    public final List<byte[]> inhoud = new ArrayList<>();
    public final List<Foutmelding> fouten = new ArrayList<>();
    public final List<String> afgeleverd = new ArrayList<>();
    public Aanname antwoord = new Aanname.Ontvangen("a");

    @Override
    public Aanname neemAan(Envelop envelop, InputStream payload) throws IOException {
        byte[] bytes = payload.readAllBytes();
        enveloppen.add(envelop);
        inhoud.add(bytes);
        return antwoord;
    }

    @Override
    public Aanname neemAan(Foutmelding fout) {
        fouten.add(fout);
        return antwoord;
    }

    @Override
    public void afgeleverd(Adres zender, String referentienummer) {
        afgeleverd.add(zender + " " + referentienummer);
    }
}
