// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.util.List;
import java.util.Map;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.signin.eherkenning.message.Answer;

/** What a broker told, in the words of identity. */
final class Persons {
    private Persons() {}

    static EherkenningPerson person(Answer answer) {
        var intermediary = answer.intermediary();
        return new EherkenningPerson(
                answer.legalSubjects().stream().map(Persons::subject).toList(),
                answer.actingSubject(),
                answer.branch(),
                intermediary == null ? null : subject(intermediary));
    }

    private static LegalSubject subject(Answer.Subject number) {
        var kind = number.kind() == Answer.Kind.KVK ? LegalSubject.Kind.KVK : LegalSubject.Kind.RSIN;
        return new LegalSubject(kind, number.value());
    }

    static Prefill prefill(Answer answer) {
        var told = answer.told();
        return new Prefill(
                first(told, "Initials"),
                first(told, "FirstName"),
                first(told, "FamilyNameInfix", "FamilyNamePrefix", "Infix"),
                first(told, "FamilyName", "LastName"),
                first(told, "Email", "EmailAddress", "Mail"),
                first(told, "PhoneNumber", "TelephoneNumber", "Phone", "MobileNumber"));
    }

    private static String first(Map<String, String> told, String... names) {
        return List.of(names).stream()
                .filter(told::containsKey)
                .map(told::get)
                .findFirst()
                .orElse("");
    }
}
