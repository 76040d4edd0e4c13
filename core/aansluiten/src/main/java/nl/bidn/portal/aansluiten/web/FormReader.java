// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.bidn.portal.aansluiten.Contact;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Fout.Gebrek;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Ondertekening;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.api.Domain;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Roles.Capacity;
import org.jspecify.annotations.Nullable;

/** Makes of a form what it says; what cannot be read stands at its field. The rules are of the service behind. */
final class FormReader {
    static final String DOMAIN = "domein";
    /** Of {@code organisatie} or {@code provider}. */
    static final String NUMBER_KIND = "-nummersoort";

    private final Form form;

    FormReader(Form form) {
        this.form = form;
    }

    /** @param product none: the form is about a field of work */
    Optional<Opgave> opgave(Formulier kind, @Nullable ProductId product) {
        Organisatie organisation = organisation();
        var contact = new Contact(
                form.needed(Veld.CONTACT_NAAM), form.needed(Veld.CONTACT_EMAIL), form.value(Veld.CONTACT_TELEFOON));
        Inhoud content = product == null
                ? administrator()
                : switch (kind) {
                    case AANMELDEN_DIENSTEN ->
                        new Inhoud.AanmeldenDiensten(product, diensten(), typed(Veld.OIN), typed(Veld.SUB_OIN));
                    case AANMELDEN_GEBRUIKERSBEHEERDER -> administrator();
                    case MUTATIEFORMULIER -> change(product);
                    case MACHTIGING -> mandate(product);
                    case OPZEGGEN -> new Inhoud.Opzeggen(product, diensten());
                };
        return form.isGood() && organisation != null && content != null
                ? Optional.of(new Opgave(organisation, contact, content))
                : Optional.empty();
    }

    /** Who signed a document on paper. */
    Optional<Ondertekening> signature() {
        LocalDate day = form.day(Veld.ONDERTEKEND_OP);
        if (day == null && form.error(Form.name(Veld.ONDERTEKEND_OP)) == null) {
            form.refuse(Veld.ONDERTEKEND_OP, Gebrek.ONTBREEKT);
        }
        String by = form.needed(Veld.ONDERTEKEND_DOOR);
        Capacity capacity = form.choice(Veld.ONDERTEKEND_ALS, Capacity.class);
        return day == null || capacity == null || !form.isGood()
                ? Optional.empty()
                : Optional.of(new Ondertekening(day, by, capacity));
    }

    private @Nullable String typed(Veld field) {
        String typed = form.value(field).replace(" ", "");
        return typed.isEmpty() ? null : typed;
    }

    private Set<String> diensten() {
        return new TreeSet<>(form.values(Veld.DIENSTEN));
    }

    private @Nullable Organisatie organisation() {
        String name = form.needed(Veld.ORGANISATIE_NAAM);
        OrganisationType type = form.choice(Veld.ORGANISATIE_TYPE, OrganisationType.class);
        return organisation(name, type, number("organisatie", Veld.ORGANISATIE_NUMMER), code(Veld.ORGANISATIE_CODE));
    }

    private static @Nullable Organisatie organisation(
            String name,
            @Nullable OrganisationType type,
            @Nullable LegalSubject number,
            @Nullable OrganisationId code) {
        return type == null || number == null ? null : new Organisatie(name, type, number, code);
    }

    private @Nullable LegalSubject number(String who, Veld field) {
        String typed = form.needed(field).replace(" ", "");
        if (typed.isEmpty()) {
            return null;
        }
        LegalSubject.Kind kind = Names.value(LegalSubject.Kind.class, form.value(who + NUMBER_KIND));
        try {
            return new LegalSubject(kind == null ? LegalSubject.Kind.KVK : kind, typed);
        } catch (IllegalArgumentException noNumber) {
            form.refuse(field, Gebrek.ONJUIST);
            return null;
        }
    }

    private @Nullable OrganisationId code(Veld field) {
        String typed = typed(field);
        if (typed == null) {
            return null;
        }
        try {
            return new OrganisationId(typed.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException noCode) {
            form.refuse(field, Gebrek.ONJUIST);
            return null;
        }
    }

    private @Nullable Inhoud administrator() {
        Domain domain = Names.value(Domain.class, form.value(DOMAIN));
        if (domain == null) {
            form.refuse(DOMAIN, form.text("domein.ontbreekt"));
        }
        String name = form.needed(Veld.PERSOON_NAAM);
        String email = form.needed(Veld.PERSOON_EMAIL);
        return domain == null ? null : new Inhoud.AanmeldenGebruikersbeheerder(domain, name, email);
    }

    private Inhoud change(ProductId product) {
        return new Inhoud.Mutatieformulier(
                product,
                form.needed(Veld.ROL),
                form.has("wijziging", "nemen"),
                form.needed(Veld.PERSOON_NAAM),
                form.needed(Veld.PERSOON_EMAIL));
    }

    private @Nullable Inhoud mandate(ProductId product) {
        Organisatie provider = organisation(
                form.needed(Veld.PROVIDER_NAAM),
                OrganisationType.SCHULDHULPVERLENER,
                number("provider", Veld.PROVIDER_NUMMER),
                null);
        LocalDate from = form.day(Veld.VAN);
        if (from == null && form.error(Form.name(Veld.VAN)) == null) {
            form.refuse(Veld.VAN, Gebrek.ONTBREEKT);
        }
        LocalDate until = form.day(Veld.TOT);
        return provider == null || from == null
                ? null
                : new Inhoud.Machtiging(product, diensten(), provider, from, until);
    }
}
