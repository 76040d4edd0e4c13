// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.document.FormPdf.Content;
import nl.bidn.portal.aansluiten.document.FormPdf.Line;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.products.BundleTexts;
import nl.bidn.portal.products.InstalledProduct;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What stands on the paper form: what was filled in, in Dutch, with the titles of the products themselves. */
@Component(service = FormText.class)
public final class FormText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", BundleTexts.DUTCH);

    private final Producten products;
    private final Woorden words;

    @Activate
    public FormText(@Reference Producten products, @Reference Woorden words) {
        this.products = products;
        this.words = words;
    }

    Content of(Aanvraag aanvraag) {
        var lines = new ArrayList<Line>();
        add(lines, "kenmerk", aanvraag.reference());
        organisation(lines, "organisatie", aanvraag.opgave().organisatie());
        add(lines, "contact", aanvraag.opgave().contact().name());
        add(lines, "email", aanvraag.opgave().contact().email());
        add(lines, "telefoon", aanvraag.opgave().contact().phone());
        asked(lines, aanvraag.opgave().inhoud());
        return new Content(
                BundleTexts.DUTCH.toLanguageTag(),
                words.dutch().text("formulier." + key(aanvraag.formulier().name())),
                words.dutch().text("pdf.uitleg"),
                lines,
                List.of(
                        words.dutch().text("pdf.naam-ondertekenaar"),
                        words.dutch().text("pdf.functie"),
                        words.dutch().text("pdf.datum"),
                        words.dutch().text("pdf.handtekening")),
                words.dutch().text("pdf.voet", aanvraag.reference()));
    }

    private void asked(List<Line> lines, Inhoud inhoud) {
        ProductId product = inhoud.product();
        if (product != null) {
            add(lines, "product", title(product, "product.title", product.value()));
        }
        if (inhoud instanceof Inhoud.AanmeldenDiensten asked) {
            diensten(lines, asked.product(), asked.diensten());
            add(lines, "oin", asked.oin());
            add(lines, "suboin", asked.subOin());
        } else if (inhoud instanceof Inhoud.AanmeldenGebruikersbeheerder asked) {
            add(
                    lines,
                    "domein",
                    words.dutch().text("domein." + key(asked.domain().name())));
            person(lines, asked.name(), asked.email());
        } else if (inhoud instanceof Inhoud.Mutatieformulier asked) {
            add(lines, "rol", title(asked.product(), "role." + asked.role() + ".title", asked.role()));
            add(lines, "mutatie", words.dutch().text(asked.takes() ? "pdf.rol-intrekken" : "pdf.rol-geven"));
            person(lines, asked.name(), asked.email());
        } else if (inhoud instanceof Inhoud.Machtiging asked) {
            LocalDate until = asked.until();
            diensten(lines, asked.product(), asked.diensten());
            organisation(lines, "dienstverlener", asked.provider());
            add(lines, "van", DAY.format(asked.from()));
            add(lines, "tot", until == null ? words.dutch().text("pdf.geen-einde") : DAY.format(until));
        } else if (inhoud instanceof Inhoud.Opzeggen asked) {
            diensten(lines, asked.product(), asked.diensten());
        }
    }

    private void person(List<Line> lines, String name, String email) {
        add(lines, "persoon", name);
        add(lines, "persoon-email", email);
    }

    private void organisation(List<Line> lines, String label, Organisatie organisation) {
        OrganisationId code = organisation.code();
        add(lines, label, organisation.name() + (code == null ? "" : " (" + code + ")"));
        add(lines, label + "-nummer", number(organisation.number()));
    }

    private String number(LegalSubject number) {
        return words.dutch().text("nummersoort." + key(number.kind().name())) + " " + number.number();
    }

    private void diensten(List<Line> lines, ProductId product, Set<String> diensten) {
        add(
                lines,
                "diensten",
                diensten.stream()
                        .map(dienst -> title(product, "dienst." + dienst + ".title", dienst))
                        .collect(Collectors.joining("\n")));
    }

    private String title(ProductId product, String key, String otherwise) {
        return products.installed(product)
                .map(installed -> text(installed, key))
                .orElse(otherwise);
    }

    private static String text(InstalledProduct installed, String key) {
        return installed.texts(BundleTexts.DUTCH).text(key);
    }

    private void add(List<Line> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(words.dutch().text("pdf." + label), value));
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
