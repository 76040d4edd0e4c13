// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Mandates;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Permission;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.View;
import nl.bidn.portal.ui.Html;
import nl.bidn.portal.ui.Words;
import nl.bidn.product.schuldhulpverlening.service.Portal;
import nl.bidn.product.schuldhulpverlening.service.Rights;
import nl.bidn.product.schuldhulpverlening.web.MachtigingenModel.Regel;
import nl.bidn.product.schuldhulpverlening.web.pages.JtemachtigingenGenerated;

/** Which providers work for a municipality, and how to end that: the municipality itself signs for it. */
public final class MachtigingenTab implements Tab {
    private static final String PATH = "machtigingen";

    private final Mandates mandates;
    private final Clock clock;

    public MachtigingenTab(Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Permission requires() {
        return Rights.MACHTIGINGEN;
    }

    @Override
    public View show(TabRequest request) {
        if (!request.path().isEmpty()) {
            return new View.NotFound();
        }
        Texts texts = request.texts();
        var words = Words.of(texts.locale());
        var regels = new ArrayList<Regel>();
        for (Organisation gemeente : request.organisations()) {
            mandates.mandatesOf(Portal.PRODUCT, gemeente.id())
                    .forEach(machtiging -> regels.add(regel(gemeente, machtiging, words, texts)));
        }
        var model = new MachtigingenModel(regels, request.organisations().size() > 1);
        return new View.Page(
                texts.text("tab.machtigingen.title"),
                Html.body(out -> JtemachtigingenGenerated.render(out, null, words, texts, model)));
    }

    private Regel regel(Organisation gemeente, Mandates.Mandate machtiging, Words words, Texts texts) {
        LocalDate vandaag = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        boolean geldig = machtiging.holdsOn(vandaag);
        String stand = geldig ? "geldig" : machtiging.from().isAfter(vandaag) ? "later" : "voorbij";
        return new Regel(
                gemeente.name(),
                machtiging.provider().name(),
                diensten(machtiging, texts),
                words.date(machtiging.from()),
                Optional.ofNullable(machtiging.until())
                        .map(dag -> words.date(dag.minusDays(1)))
                        .orElse(texts.text("machtigingen.onbepaald")),
                machtiging.reference(),
                texts.text("machtigingen.stand." + stand),
                geldig ? "success" : "neutral");
    }

    private static String diensten(Mandates.Mandate machtiging, Texts texts) {
        List<String> ids = machtiging.diensten().stream().sorted().toList();
        return ids.stream().map(id -> texts.text("dienst." + id + ".title")).collect(Collectors.joining(", "));
    }
}
