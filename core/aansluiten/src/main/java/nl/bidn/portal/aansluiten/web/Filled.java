// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.bidn.portal.aansluiten.Contact;
import nl.bidn.portal.aansluiten.Fout.Veld;
import nl.bidn.portal.aansluiten.Inhoud;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.identity.Session;
import org.jspecify.annotations.Nullable;

/** The fields of a form from what is known, so that nobody types it twice. */
final class Filled {
    private final Map<String, List<String>> fields = new HashMap<>();

    private Filled() {}

    /** From what an application says. */
    static Map<String, List<String>> of(Opgave opgave) {
        var filled = new Filled();
        filled.organisation(opgave.organisatie());
        filled.contact(opgave.contact());
        filled.content(opgave.inhoud());
        return filled.fields;
    }

    /** From who signed in: his organisation, and himself as contact. */
    static Map<String, List<String>> of(Desk desk, Session session) {
        var filled = new Filled();
        desk.accounts.find(session.account()).ifPresent(person -> {
            filled.contact(new Contact(person.name(), person.email(), ""));
            desk.organisations.find(person.organisation()).ifPresent(one -> {
                filled.put(Veld.ORGANISATIE_NAAM, one.name());
                filled.put(Veld.ORGANISATIE_TYPE, one.type().name());
                filled.put(Veld.ORGANISATIE_CODE, one.id().value());
                desk.eherkenning.of(one.id()).stream().findFirst().ifPresent(number -> {
                    filled.put(Veld.ORGANISATIE_NUMMER, number.number());
                    filled.put(
                            "organisatie" + FormReader.NUMBER_KIND,
                            number.kind().name());
                });
            });
        });
        return filled.fields;
    }

    private void put(Veld field, @Nullable String value) {
        put(Form.name(field), value);
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, List.of(value));
        }
    }

    private void put(Veld field, Set<String> values) {
        fields.put(Form.name(field), List.copyOf(values));
    }

    private void organisation(Organisatie one) {
        put(Veld.ORGANISATIE_NAAM, one.name());
        put(Veld.ORGANISATIE_TYPE, one.type().name());
        put(Veld.ORGANISATIE_NUMMER, one.number().number());
        put("organisatie" + FormReader.NUMBER_KIND, one.number().kind().name());
        put(Veld.ORGANISATIE_CODE, one.code() == null ? null : one.code().value());
    }

    private void contact(Contact one) {
        put(Veld.CONTACT_NAAM, one.name());
        put(Veld.CONTACT_EMAIL, one.email());
        put(Veld.CONTACT_TELEFOON, one.phone());
    }

    private void content(Inhoud content) {
        if (content instanceof Inhoud.AanmeldenDiensten one) {
            put(Veld.DIENSTEN, one.diensten());
            put(Veld.OIN, one.oin());
            put(Veld.SUB_OIN, one.subOin());
        } else if (content instanceof Inhoud.AanmeldenGebruikersbeheerder one) {
            put(FormReader.DOMAIN, one.domain().name());
            person(one.name(), one.email());
        } else if (content instanceof Inhoud.Mutatieformulier one) {
            put(Veld.ROL, one.role());
            put("wijziging", one.takes() ? "nemen" : "geven");
            person(one.name(), one.email());
        } else if (content instanceof Inhoud.Machtiging one) {
            mandate(one);
        } else if (content instanceof Inhoud.Opzeggen one) {
            put(Veld.DIENSTEN, one.diensten());
        }
    }

    private void person(String name, String email) {
        put(Veld.PERSOON_NAAM, name);
        put(Veld.PERSOON_EMAIL, email);
    }

    private void mandate(Inhoud.Machtiging one) {
        put(Veld.DIENSTEN, one.diensten());
        put(Veld.PROVIDER_NAAM, one.provider().name());
        put(Veld.PROVIDER_NUMMER, one.provider().number().number());
        put("provider" + FormReader.NUMBER_KIND, one.provider().number().kind().name());
        put(Veld.VAN, one.from().toString());
        put(Veld.TOT, one.until() == null ? null : one.until().toString());
    }
}
