// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.util.List;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldhulpverlening.service.vraag.Doelen;
import nl.bidn.product.schuldhulpverlening.service.vraag.Vraag;
import nl.bidn.product.schuldhulpverlening.web.VerantwoordingModel.Regel;

/** Says who asked in words, on the page and in a file. */
final class Verantwoordingswoorden {
    private final Texts texts;
    private final List<OrganisationId> organisaties;
    private final Doelen doelen;
    private final OrganisationDirectory directory;

    Verantwoordingswoorden(TabRequest request, Doelen doelen, OrganisationDirectory directory) {
        this.texts = request.texts();
        this.organisaties =
                request.organisations().stream().map(Organisation::id).toList();
        this.doelen = doelen;
        this.directory = directory;
    }

    Regel regel(Vraag vraag) {
        return new Regel(
                vraag.gesteld(),
                vrager(vraag),
                texts.text("dienst." + vraag.dienst().id() + ".title"),
                doelen.naam(vraag.doel()),
                vraag.kenmerk(),
                vraag.nummer(),
                naam(vraag.organisatie()),
                vraag.partijen().van(),
                vraag.partijen().via(),
                Vraagwoorden.staat(vraag, texts));
    }

    /** Who of its people a provider let ask is its own affair: a municipality sees that the provider did. */
    private String vrager(Vraag vraag) {
        String anders = vraag.partijen()
                .verwerker()
                .filter(verwerker -> !organisaties.contains(verwerker))
                .map(verwerker -> texts.text("verantwoording.van", naam(verwerker)))
                .orElse("");
        if (!anders.isEmpty()) {
            return anders;
        }
        String naam = vraag.vrager().naam();
        return naam.isEmpty() ? texts.text("verantwoording.iemand") : naam;
    }

    private String naam(OrganisationId id) {
        return directory.find(id).map(Organisation::name).orElse(id.value());
    }

    /** Above the columns of {@link #rij}. */
    static List<String> kop(Texts texts) {
        return List.of(
                texts.text("vraag.gesteld"),
                texts.text("verantwoording.vrager"),
                texts.text("verantwoording.dienst"),
                texts.text("vraag.doel"),
                texts.text("vraag.kenmerk"),
                texts.text("vraag.nummer"),
                texts.text("vraag.organisatie"),
                texts.text("vraag.van"),
                texts.text("vraag.via"),
                texts.text("vraag.stand"));
    }

    List<String> rij(Vraag vraag, Words words) {
        Regel regel = regel(vraag);
        return List.of(
                words.dateTime(regel.moment()),
                regel.vrager(),
                regel.dienst(),
                regel.doel(),
                regel.kenmerk(),
                regel.nummer(),
                regel.organisatie(),
                regel.van(),
                regel.via(),
                regel.stand());
    }
}
