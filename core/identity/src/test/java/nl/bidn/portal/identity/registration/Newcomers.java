// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.registration;

import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Node;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.Registration.Told;

/** People who come by eHerkenning for the first time. */
public final class Newcomers {
    private static final String KVK = "KVK:9000";

    private Newcomers() {}

    /** A municipality that eHerkenning can name. */
    public static OrganisationId municipality(Node node, String code) {
        OrganisationId id = node.municipality(code);
        node.eherkenning.add(subject(id), id, "test");
        return id;
    }

    private static LegalSubject subject(OrganisationId id) {
        return LegalSubject.of(KVK + id.value().substring(2));
    }

    public static AccountId arrive(Node node, OrganisationId organisation, String pseudonym) {
        var person = new EherkenningPerson(List.of(subject(organisation)), pseudonym, null, null);
        var prefill = new Prefill("", "Jan", "", "Vries", "jan@voorheen.example", "");
        return ((Arrival.Welcome) node.eherkenning.arrive(person, prefill)).account();
    }

    public static Told details() {
        return details("jan@voorbeeld.example");
    }

    public static Told details(String email) {
        return new Told(
                new PersonalDetails("DHR", "J.", "Jan", "de", "Vriès", "Burgerzaken", "088-1234567"), email, true);
    }

    /** Arrived, and told who he is. */
    public static AccountId told(Node node, OrganisationId organisation, String pseudonym) {
        AccountId id = arrive(node, organisation, pseudonym);
        node.registration.tell(id, details());
        return id;
    }
}
