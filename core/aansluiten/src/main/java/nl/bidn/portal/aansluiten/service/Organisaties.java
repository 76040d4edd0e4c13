// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Geweigerd;
import nl.bidn.portal.aansluiten.Geweigerd.Waarom;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Organisations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the organisation of a form in the portal, by its code or else by its number. */
@Component(service = Organisaties.class)
public final class Organisaties {
    private final Organisations organisations;
    private final EherkenningPeople numbers;

    @Activate
    public Organisaties(@Reference Organisations organisations, @Reference EherkenningPeople numbers) {
        this.organisations = organisations;
        this.numbers = numbers;
    }

    /** The code that it has, or would get. */
    OrganisationId id(Organisatie named) {
        OrganisationId code = named.code();
        return code != null ? code : numbers.organisation(named.number()).orElseGet(named::id);
    }

    Optional<Organisation> find(OrganisationId id) {
        return organisations.find(id);
    }

    /** As the portal calls it; one that is new by its form. */
    String name(Organisatie named) {
        return find(id(named)).map(Organisation::name).orElseGet(named::name);
    }

    /** Its numbers on record. */
    List<LegalSubject> numbers(OrganisationId id) {
        return numbers.of(id);
    }

    /**
     * What is in the portal may not be another organisation than the form says.
     *
     * @throws Geweigerd with {@code ANDER_TYPE} or {@code ANDER_NUMMER}
     */
    void agrees(Organisatie named) {
        OrganisationId id = id(named);
        find(id).filter(known -> known.type() != named.type()).ifPresent(known -> {
            throw Geweigerd.because(Waarom.ANDER_TYPE, id, known.type());
        });
        numbers(id).stream()
                .filter(number -> number.kind() == named.number().kind() && !number.equals(named.number()))
                .findFirst()
                .ifPresent(number -> {
                    throw Geweigerd.because(Waarom.ANDER_NUMMER, id, number);
                });
    }

    /** @throws Geweigerd with {@code ORGANISATIE_ONBEKEND} if this form is of no organisation that is in the portal */
    void mayAsk(Formulier form, Organisatie named) {
        if (form.isOfKnownOrganisation() && find(id(named)).isEmpty()) {
            throw Geweigerd.because(Waarom.ORGANISATIE_ONBEKEND, named.name());
        }
    }

    void add(Organisatie named, LocalDate from, String by) {
        organisations.add(id(named), named.type(), named.name(), from, by);
    }

    void add(LegalSubject number, OrganisationId organisation, String by) {
        numbers.add(number, organisation, by);
    }
}
