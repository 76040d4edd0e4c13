// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.aansluiten.Fout;
import nl.bidn.portal.aansluiten.Fout.Gebrek;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.store.InhoudText;
import nl.bidn.portal.api.Department;
import nl.bidn.portal.api.Onboarding;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.Product;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.values.Oin;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What must be mended in what a form asks. */
@Component(service = InhoudKeuring.class)
public final class InhoudKeuring {
    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Producten products;
    private final Organisaties organisaties;
    private final Mandaten mandates;
    private final Nummers numbers;
    private final Clock clock;

    @Activate
    public InhoudKeuring(
            @Reference Producten products,
            @Reference Organisaties organisaties,
            @Reference Mandaten mandates,
            @Reference Nummers numbers,
            @Reference Clock clock) {
        this.products = products;
        this.organisaties = organisaties;
        this.mandates = mandates;
        this.numbers = numbers;
        this.clock = clock;
    }

    List<Fout> check(Opgave opgave) {
        var flaws = new ArrayList<Fout>();
        Inhoud inhoud = opgave.inhoud();
        ProductId id = inhoud.product();
        Optional<Product> product = id == null ? Optional.empty() : products.find(id);
        if (id != null && product.isEmpty()) {
            flaws.add(Fout.of(Veld.PRODUCT, Gebrek.ONBEKEND, id));
        }
        product.filter(known -> !known.audience().contains(opgave.organisatie().type()))
                .ifPresent(known -> flaws.add(Fout.of(Veld.PRODUCT, Gebrek.NIET_VOOR_DIT_TYPE)));
        product.filter(known -> !inhoud.formulier().isFor(known))
                .ifPresent(known -> flaws.add(Fout.of(Veld.PRODUCT, Gebrek.NIET_VOOR_DIT_PRODUCT)));
        if (inhoud instanceof Inhoud.AanmeldenGebruikersbeheerder asked) {
            Keuring.name(Veld.PERSOON_NAAM, asked.name(), flaws);
            Keuring.mail(Veld.PERSOON_EMAIL, asked.email(), flaws);
        } else if (inhoud instanceof Inhoud.AanmeldenDiensten asked) {
            product.ifPresent(known -> signingUp(opgave.organisatie(), asked, known, flaws));
        } else if (inhoud instanceof Inhoud.Mutatieformulier asked) {
            product.ifPresent(known -> change(asked, known, flaws));
        } else if (inhoud instanceof Inhoud.Machtiging asked) {
            product.ifPresent(known -> mandate(opgave.organisatie(), asked, known, flaws));
        } else if (inhoud instanceof Inhoud.Opzeggen asked) {
            product.ifPresent(known -> known(asked.diensten(), known, flaws));
        }
        if (!Keuring.fits(InhoudText.write(inhoud))) {
            flaws.add(Fout.of(Veld.DIENSTEN, Gebrek.TE_LANG));
        }
        return flaws;
    }

    private void signingUp(Organisatie named, Inhoud.AanmeldenDiensten asked, Product product, List<Fout> flaws) {
        if (!product.diensten().isEmpty() && asked.diensten().isEmpty()) {
            flaws.add(Fout.of(Veld.DIENSTEN, Gebrek.ONTBREEKT));
        }
        known(asked.diensten(), product, flaws);
        Set<String> uncovered = mandates.uncovered(organisaties.id(named), named.type(), product, asked.diensten());
        if (!uncovered.isEmpty()) {
            flaws.add(Fout.of(Veld.DIENSTEN, Gebrek.GEEN_MACHTIGING, uncovered.toArray()));
        }
        numbers(named, asked, product.needs(), flaws);
    }

    private void numbers(Organisatie named, Inhoud.AanmeldenDiensten asked, Onboarding needs, List<Fout> flaws) {
        OrganisationId organisation = organisaties.id(named);
        var onRecord = numbers.of(organisation);
        Department department = needs.department();
        missing(Veld.OIN, asked.oin(), needs.oin() && !onRecord.containsKey(null), flaws);
        number(Veld.OIN, asked.oin(), organisation, null, flaws);
        missing(Veld.SUB_OIN, asked.subOin(), department != null && !onRecord.containsKey(department), flaws);
        number(Veld.SUB_OIN, asked.subOin(), organisation, department, flaws);
        String subOin = asked.subOin();
        if (subOin != null && subOin.equals(asked.oin())) {
            flaws.add(Fout.of(Veld.SUB_OIN, Gebrek.IS_AL_ZO));
        }
    }

    private static void missing(Veld veld, @Nullable String oin, boolean needed, List<Fout> flaws) {
        if (oin == null && needed) {
            flaws.add(Fout.of(veld, Gebrek.ONTBREEKT));
        }
    }

    private void number(
            Veld veld,
            @Nullable String oin,
            OrganisationId organisation,
            @Nullable Department department,
            List<Fout> flaws) {
        if (oin == null) {
            return;
        }
        Optional<Oin.Fault> fault = Oin.fault(oin);
        if (fault.isPresent()) {
            flaws.add(Fout.of(veld, Gebrek.ONJUIST, fault.get()));
        } else if (numbers.isTaken(Oin.of(oin), organisation, department)) {
            flaws.add(Fout.of(veld, Gebrek.IN_GEBRUIK));
        }
    }

    private static void change(Inhoud.Mutatieformulier asked, Product product, List<Fout> flaws) {
        boolean known = product.roles().stream()
                .anyMatch(role -> role.id().equals(asked.role()) && role.kind() != RoleKind.SUPPLIER);
        if (!known) {
            flaws.add(Fout.of(Veld.ROL, Gebrek.ONBEKEND, asked.role()));
        }
        Keuring.name(Veld.PERSOON_NAAM, asked.name(), flaws);
        Keuring.mail(Veld.PERSOON_EMAIL, asked.email(), flaws);
    }

    private void mandate(Organisatie municipality, Inhoud.Machtiging asked, Product product, List<Fout> flaws) {
        boolean gives = municipality.type() == OrganisationType.GEMEENTE
                || municipality.type() == OrganisationType.SAMENWERKINGSVERBAND;
        if (!gives) {
            flaws.add(Fout.of(Veld.ORGANISATIE_TYPE, Gebrek.NIET_VOOR_DIT_TYPE));
        }
        if (asked.diensten().isEmpty()) {
            flaws.add(Fout.of(Veld.DIENSTEN, Gebrek.ONTBREEKT));
        }
        known(asked.diensten(), product, flaws);
        provider(municipality, asked.provider(), flaws);
        LocalDate until = asked.until();
        LocalDate today = LocalDate.ofInstant(clock.instant(), AMSTERDAM);
        if (until != null && (!until.isAfter(asked.from()) || !until.isAfter(today))) {
            flaws.add(Fout.of(Veld.TOT, Gebrek.VOLGORDE));
        }
    }

    private static void provider(Organisatie municipality, Organisatie provider, List<Fout> flaws) {
        Keuring.name(Veld.PROVIDER_NAAM, provider.name(), flaws);
        if (provider.type() != OrganisationType.SCHULDHULPVERLENER) {
            flaws.add(Fout.of(Veld.PROVIDER_TYPE, Gebrek.NIET_VOOR_DIT_TYPE));
        }
        if (provider.number().equals(municipality.number())) {
            flaws.add(Fout.of(Veld.PROVIDER_NUMMER, Gebrek.IS_AL_ZO));
        }
        Keuring.code(provider, Veld.PROVIDER_CODE, flaws);
    }

    private static void known(Set<String> diensten, Product product, List<Fout> flaws) {
        var unknown = new TreeSet<>(diensten);
        unknown.removeAll(Producten.diensten(product));
        if (!unknown.isEmpty()) {
            flaws.add(Fout.of(Veld.DIENSTEN, Gebrek.ONBEKEND, unknown.toArray()));
        }
    }
}
