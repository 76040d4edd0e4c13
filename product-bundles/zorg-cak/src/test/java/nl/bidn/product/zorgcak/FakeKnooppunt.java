// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgcak;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Knooppunt;

/** Keeps what it gets, and answers as the test says. */
final class FakeKnooppunt implements Knooppunt {
    final List<Envelop> enveloppen = new ArrayList<>();
    final List<byte[]> inhoud = new ArrayList<>();
    final List<Foutmelding> fouten = new ArrayList<>();
    final List<String> afgeleverd = new ArrayList<>();
    Aanname antwoord = new Aanname.Ontvangen("a");

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
