// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Behandeling.Gevolg;
import nl.bidn.portal.aansluiten.Behandeling.Gevolg.Soort;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.api.Agreement;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.Diensten;
import nl.bidn.portal.identity.Enablement;
import nl.bidn.portal.identity.Machtigingen;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What approval of an application does, step by step: the same steps are shown to the officer beforehand and are then
 * carried out, within the transaction of who calls. What is so already is no step.
 */
@Component(service = Uitvoering.class)
public final class Uitvoering {
    /** One thing, and how it is done. */
    record Step(Gevolg gevolg, Runnable act) {}

    private final Producten products;
    private final Organisaties organisaties;
    private final Enablement enablement;
    private final Diensten diensten;
    private final Machtigingen mandates;
    private final Mandaten mandaten;
    private final Nummers numbers;
    private final Mensen people;
    private final Verloop verloop;

    @Activate
    public Uitvoering(
            @Reference Producten products,
            @Reference Organisaties organisaties,
            @Reference Enablement enablement,
            @Reference Diensten diensten,
            @Reference Machtigingen mandates,
            @Reference Mandaten mandaten,
            @Reference Nummers numbers,
            @Reference Mensen people,
            @Reference Verloop verloop) {
        this.products = products;
        this.organisaties = organisaties;
        this.enablement = enablement;
        this.diensten = diensten;
        this.mandates = mandates;
        this.mandaten = mandaten;
        this.numbers = numbers;
        this.people = people;
        this.verloop = verloop;
    }

    /** @throws Geweigerd if it contradicts what is on record */
    List<Step> steps(Aanvraag aanvraag, String by) {
        var steps = new ArrayList<Step>();
        Organisatie named = aanvraag.opgave().organisatie();
        organisaties.mayAsk(aanvraag.formulier(), named);
        organisaties.agrees(named);
        if (!aanvraag.formulier().isOfKnownOrganisation()) {
            organisation(named, by, steps);
        }
        OrganisationId organisation = organisaties.id(named);
        Inhoud inhoud = aanvraag.opgave().inhoud();
        if (inhoud instanceof Inhoud.AanmeldenDiensten asked) {
            signUp(aanvraag, asked, organisation, by, steps);
        } else if (inhoud instanceof Inhoud.AanmeldenGebruikersbeheerder asked) {
            steps.add(step(
                    () -> people.register(aanvraag, asked, organisation, by),
                    Soort.GEBRUIKERSBEHEERDER_REGISTREREN,
                    asked.domain()));
        } else if (inhoud instanceof Inhoud.Mutatieformulier asked) {
            steps.add(step(
                    () -> people.change(aanvraag, asked, organisation, by),
                    asked.takes() ? Soort.ROL_INTREKKEN : Soort.ROL_GEVEN,
                    asked.product(),
                    asked.role()));
        } else if (inhoud instanceof Inhoud.Machtiging asked) {
            mandate(aanvraag, asked, organisation, by, steps);
        } else if (inhoud instanceof Inhoud.Opzeggen asked) {
            end(asked, organisation, by, steps);
        }
        return steps;
    }

    private void organisation(Organisatie named, String by, List<Step> steps) {
        OrganisationId id = organisaties.id(named);
        if (organisaties.find(id).isEmpty()) {
            steps.add(step(
                    () -> organisaties.add(named, verloop.today(), by),
                    Soort.ORGANISATIE_TOEVOEGEN,
                    id,
                    named.name(),
                    named.type()));
        }
        if (!organisaties.numbers(id).contains(named.number())) {
            steps.add(step(
                    () -> organisaties.add(named.number(), id, by),
                    Soort.NUMMER_TOEVOEGEN,
                    named.number(),
                    id,
                    organisaties.name(named)));
        }
    }

    private void signUp(
            Aanvraag aanvraag,
            Inhoud.AanmeldenDiensten asked,
            OrganisationId organisation,
            String by,
            List<Step> steps) {
        ProductId id = asked.product();
        Product product = running(id);
        var uncovered =
                mandaten.uncovered(organisation, aanvraag.opgave().organisatie().type(), product, asked.diensten());
        if (!uncovered.isEmpty()) {
            throw Geweigerd.because(Waarom.GEEN_MACHTIGING, uncovered.toArray());
        }
        numbers(asked, product, organisation, by, steps);
        for (Document document : aanvraag.documents()) {
            Agreement agreement = document.agreement();
            if (agreement != null && enablement.missing(id, organisation).contains(agreement)) {
                steps.add(step(
                        () -> record(aanvraag, document, agreement, id, organisation, by),
                        Soort.OVEREENKOMST_VASTLEGGEN,
                        id,
                        agreement));
            }
        }
        if (!enablement.isEnabled(id, organisation)) {
            steps.add(step(() -> enablement.enable(id, organisation, by), Soort.PRODUCT_AAN, id));
        }
        asked.diensten().stream()
                .filter(dienst -> !diensten.isOn(id, dienst, organisation))
                .forEach(dienst -> steps.add(
                        step(() -> diensten.enable(id, dienst, organisation, by), Soort.DIENST_AAN, id, dienst)));
    }

    private void record(
            Aanvraag aanvraag,
            Document document,
            Agreement agreement,
            ProductId product,
            OrganisationId organisation,
            String by) {
        Ondertekening signature = document.signature();
        enablement.recordAgreement(
                product,
                organisation,
                agreement,
                aanvraag.reference() + "-" + document.id(),
                signature.signedOn(),
                signature.signedBy(),
                true,
                by);
    }

    private void numbers(
            Inhoud.AanmeldenDiensten asked, Product product, OrganisationId organisation, String by, List<Step> steps) {
        Map<@Nullable Department, Oin> onRecord = numbers.of(organisation);
        String oin = asked.oin();
        if (oin != null && !new Oin(oin).equals(onRecord.get(null))) {
            steps.add(step(() -> numbers.set(organisation, null, oin, by), Soort.OIN_VASTLEGGEN, oin));
        }
        String subOin = asked.subOin();
        Department department = product.needs().department();
        if (subOin != null && department != null && !new Oin(subOin).equals(onRecord.get(department))) {
            steps.add(step(
                    () -> numbers.set(organisation, department, subOin, by),
                    Soort.SUB_OIN_VASTLEGGEN,
                    subOin,
                    department));
        }
    }

    private void mandate(
            Aanvraag aanvraag, Inhoud.Machtiging asked, OrganisationId municipality, String by, List<Step> steps) {
        organisaties.agrees(asked.provider());
        organisation(asked.provider(), by, steps);
        OrganisationId provider = organisaties.id(asked.provider());
        steps.add(step(
                () -> mandates.register(
                        municipality,
                        provider,
                        asked.product(),
                        asked.diensten(),
                        asked.from(),
                        asked.until(),
                        aanvraag.reference(),
                        by),
                Soort.MACHTIGING_VASTLEGGEN,
                asked.product(),
                String.join(", ", asked.diensten()),
                organisaties.name(asked.provider())));
    }

    private void end(Inhoud.Opzeggen asked, OrganisationId organisation, String by, List<Step> steps) {
        ProductId id = asked.product();
        asked.diensten().stream()
                .filter(dienst -> diensten.isOn(id, dienst, organisation))
                .forEach(dienst -> steps.add(
                        step(() -> diensten.disable(id, dienst, organisation, by), Soort.DIENST_UIT, id, dienst)));
        if (asked.diensten().isEmpty() && enablement.isEnabled(id, organisation)) {
            steps.add(step(() -> enablement.disable(id, organisation, by), Soort.PRODUCT_UIT, id));
        }
    }

    private Product running(ProductId id) {
        return products.find(id).orElseThrow(() -> Geweigerd.because(Waarom.PRODUCT_STAAT_STIL, id));
    }

    private static Step step(Runnable act, Soort soort, Object... details) {
        return new Step(
                new Gevolg(soort, Arrays.stream(details).map(String::valueOf).toList()), act);
    }
}
