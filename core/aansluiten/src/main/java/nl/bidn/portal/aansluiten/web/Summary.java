// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.ArrayList;
import java.util.List;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.ui.Words;

/** What an application says, line by line, for who applies and who decides. */
public final class Summary {
    /** A line. */
    public record Line(String label, String value) {}

    private final Texts texts;
    private final Names names;
    private final List<Line> lines = new ArrayList<>();

    private Summary(Names names, Texts texts) {
        this.names = names;
        this.texts = texts;
    }

    static List<Line> of(Opgave opgave, Names names, Texts texts) {
        var summary = new Summary(names, texts);
        summary.organisation("organisatie", opgave.organisatie());
        summary.content(opgave.inhoud());
        summary.line("contact", opgave.contact().name());
        summary.line("contact-email", opgave.contact().email());
        summary.line("contact-telefoon", opgave.contact().phone());
        return List.copyOf(summary.lines);
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            lines.add(new Line(texts.text("regel-" + key), value));
        }
    }

    private void organisation(String who, Organisatie one) {
        line(who, one.name() + " (" + names.of("type", one.type()) + ")");
        line(who + "-nummer", names.number(one.number()) + ", " + one.id());
    }

    private void content(Inhoud content) {
        line("product", names.product(content.product()));
        if (content instanceof Inhoud.AanmeldenDiensten one) {
            line("diensten", names.diensten(one.product(), one.diensten()));
            line("oin", one.oin() == null ? "" : one.oin());
            line("sub-oin", one.subOin() == null ? "" : one.subOin());
        } else if (content instanceof Inhoud.AanmeldenGebruikersbeheerder one) {
            line("domein", names.of("domein", one.domain()));
            line("persoon", one.name() + ", " + one.email());
        } else if (content instanceof Inhoud.Mutatieformulier one) {
            line("rol", names.role(one.product(), one.role()));
            line("wijziging", texts.text(one.takes() ? "wijziging.nemen" : "wijziging.geven"));
            line("persoon", one.name() + ", " + one.email());
        } else if (content instanceof Inhoud.Machtiging one) {
            line("diensten", names.diensten(one.product(), one.diensten()));
            organisation("provider", one.provider());
            line("van", Words.of(texts.locale()).longDate(one.from()));
            line("tot", names.day(one.until()));
        } else if (content instanceof Inhoud.Opzeggen one) {
            line(
                    "diensten",
                    one.diensten().isEmpty()
                            ? texts.text("opzeggen.alles")
                            : names.diensten(one.product(), one.diensten()));
        }
    }
}
