// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Ketenpartner;

/** The partners that are there now; adapters come and go while the hub runs. For any thread. */
public final class Partners {
    private final List<Ketenpartner> partners = new CopyOnWriteArrayList<>();

    public void kwam(Ketenpartner partner) {
        partners.add(partner);
    }

    public void ging(Ketenpartner partner) {
        partners.remove(partner);
    }

    public List<Ketenpartner> alle() {
        return List.copyOf(partners);
    }

    Optional<Ketenpartner> voor(Adres ontvanger, String functie) {
        return partners.stream()
                .filter(partner -> partner.bereikt(ontvanger, functie))
                .findFirst();
    }
}
