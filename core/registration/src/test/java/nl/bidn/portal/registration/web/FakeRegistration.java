// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.PersonalDetails;
import nl.bidn.portal.identity.Registration;
import nl.bidn.portal.identity.VerificationCodes.Check;
import nl.bidn.portal.identity.VerificationCodes.Issued;

/** One person who goes through it; what must be mended and what comes of a code is set by the test. */
final class FakeRegistration implements Registration {
    final List<FieldFlaw> flaws = new ArrayList<>();
    final List<String> typed = new ArrayList<>();
    Step step = Step.DETAILS;
    Told told = new Told(new PersonalDetails("", "", "Jan", "", "Vries", "", ""), "jan@voorbeeld.example", false);
    Verified next = new Verified(Check.NONE, 0);

    @Override
    public Step step(AccountId account) {
        return step;
    }

    @Override
    public Told told(AccountId account) {
        return told;
    }

    @Override
    public List<FieldFlaw> tell(AccountId account, Told given) {
        if (flaws.isEmpty()) {
            told = given;
            step = Step.VERIFICATION;
        }
        return List.copyOf(flaws);
    }

    @Override
    public Verified verify(AccountId account, String code) {
        typed.add(code);
        return next;
    }

    @Override
    public boolean mayReveal(AccountId administrator, AccountId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Issued> currentFor(AccountId administrator, AccountId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String revealFor(AccountId administrator, AccountId person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void issueFor(AccountId administrator, AccountId person) {
        throw new UnsupportedOperationException();
    }
}
