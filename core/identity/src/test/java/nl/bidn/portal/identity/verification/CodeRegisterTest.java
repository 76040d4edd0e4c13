// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.LegalSubject.Kind;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.RoomTest;
import nl.bidn.portal.identity.VerificationCodes;
import nl.bidn.portal.identity.VerificationCodes.Check;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeRegisterTest extends RoomTest {
    private static final LegalSubject STAD = new LegalSubject(Kind.KVK, "90009901");
    private static final String BY = "beheerder";

    private AccountId person = new AccountId("");

    @BeforeEach
    void somebodyNew() {
        node.eherkenning.add(STAD, node.municipality("GM9901"), "test");
        person = somebody("abc@1");
    }

    private AccountId somebody(String pseudonym) {
        return ((Arrival.Welcome) node.eherkenning.arrive(
                        new EherkenningPerson(List.of(STAD), pseudonym, null, null), Prefill.NOTHING))
                .account();
    }

    private String issued() {
        node.codes.issue(person, BY);
        return node.codes.reveal(person, BY);
    }

    private Account.State state() {
        return node.accounts.find(person).orElseThrow().state();
    }

    @Test
    void theRightCodeMakesTheAccountActiveOnce() {
        String code = issued();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(node.codes.verify(person, code)).isEqualTo(Check.RIGHT);
        assertThat(state()).isEqualTo(Account.State.ACTIVE);
        assertThat(node.codes.verify(person, code)).isEqualTo(Check.NONE);
        assertThat(node.codes.current(person)).isEmpty();
    }

    @Test
    void howItIsTypedMakesNoDifference() {
        String code = issued();
        String typed = " "
                + code.toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l')
                        .replace("-", " ") + " ";
        assertThat(node.codes.verify(person, typed)).isEqualTo(Check.RIGHT);
    }

    @Test
    void fiveWrongTriesVoidTheCode() {
        String code = issued();
        for (int left = VerificationCodes.TRIES - 1; left > 0; left--) {
            assertThat(node.codes.verify(person, "00000-00000")).isEqualTo(Check.WRONG);
            assertThat(node.codes.current(person).orElseThrow().triesLeft()).isEqualTo(left);
        }
        assertThat(node.codes.verify(person, "00000-00000")).isEqualTo(Check.VOID);
        assertThat(node.codes.verify(person, code)).isEqualTo(Check.VOID);
        assertThat(state()).isEqualTo(Account.State.REGISTERED);
        assertThatIllegalArgumentException().isThrownBy(() -> node.codes.reveal(person, BY));

        assertThat(node.codes.verify(person, issued())).isEqualTo(Check.RIGHT);
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOld() {
        String old = issued();
        String next = issued();
        assertThat(node.codes.verify(person, old)).isEqualTo(Check.WRONG);
        assertThat(node.codes.verify(person, next)).isEqualTo(Check.RIGHT);
    }

    @Test
    void aCodeLastsFourteenDays() {
        String code = issued();
        clock.forward(VerificationCodes.VALID.minus(Duration.ofSeconds(1)));
        assertThat(node.codes.current(person)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(node.codes.current(person)).isEmpty();
        assertThat(node.codes.verify(person, code)).isEqualTo(Check.EXPIRED);
        assertThat(state()).isEqualTo(Account.State.REGISTERED);
    }

    @Test
    void aCodeIsOfOnePerson() {
        String code = issued();
        AccountId other = somebody("def@2");
        node.codes.issue(other, BY);
        assertThat(node.codes.verify(other, code)).isEqualTo(Check.WRONG);
    }

    @Test
    void onlyWhoWaitsGetsOne() {
        node.codes.verify(person, issued());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node.codes.issue(person, BY))
                .withMessageContaining("does not wait");
        assertThat(node.codes.verify(somebody("zonder@3"), "00000-00000")).isEqualTo(Check.NONE);
    }

    @Test
    void deactivatedMeanwhileIsNotVerified() {
        String code = issued();
        node.accounts.deactivate(person, BY);
        assertThat(node.codes.verify(person, code)).isEqualTo(Check.NONE);
        assertThat(state()).isEqualTo(Account.State.DEACTIVATED);
    }

    @Test
    void beingOutForAWhileLetsNobodyInFurther() {
        node.accounts.signedIn(person);
        node.accounts.deactivate(person, BY);
        node.accounts.reactivate(person, BY);
        assertThat(state()).isEqualTo(Account.State.REGISTERED);

        node.codes.verify(person, issued());
        node.accounts.deactivate(person, BY);
        node.accounts.reactivate(person, BY);
        assertThat(state()).isEqualTo(Account.State.ACTIVE);
    }

    @Test
    void eachActIsAuditedAndNoLineHoldsTheCode() {
        String code = issued();
        node.codes.verify(person, "00000-00000");
        node.codes.verify(person, code);
        var lines = node.auditLog.last(100, "", "GM9901");
        assertThat(lines)
                .extracting(line -> line.action())
                .contains(
                        "verificatiecode-uitgegeven",
                        "verificatiecode-getoond",
                        "verificatie-geweigerd",
                        "gebruiker-geverifieerd");
        assertThat(lines.toString()).doesNotContain(code, code.replace("-", ""));
        assertThat(database.transactions()
                        .call(() -> em.createNativeQuery("select sealed_code from identities.verification_code")
                                .getResultList())
                        .toString())
                .doesNotContain(code.replace("-", ""));
    }

    @Test
    void twoAtOnceUseItOnce() throws Exception {
        String code = issued();
        List<Callable<Check>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tries.add(() -> node.codes.verify(person, code));
        }
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Check> results = new ArrayList<>();
            for (var result : pool.invokeAll(tries)) {
                results.add(result.get());
            }
            assertThat(results).containsOnlyOnce(Check.RIGHT).containsOnly(Check.RIGHT, Check.NONE);
        } finally {
            pool.shutdownNow();
        }
    }
}
