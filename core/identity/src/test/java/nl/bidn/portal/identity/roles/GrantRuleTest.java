// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.bidn.portal.api.RoleKind;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.identity.Roles.ChangeForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manual Alleenverdieners, section 2.1, as a table. The receiver is {@code jan}. */
class GrantRuleTest {
    @ParameterizedTest(name = "{0} by {1} {2}, signatories {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                // role,    capacity,            signer, signatories, answer
                "STAFF,     GEBRUIKERSBEHEERDER, kees,   kees,        yes",
                "STAFF,     GEBRUIKERSBEHEERDER, kees,   kees piet,   yes",
                "STAFF,     GEBRUIKERSBEHEERDER, kees,   piet,        no active gebruikersbeheerder",
                "STAFF,     GEBRUIKERSBEHEERDER, kees,   -,           no active gebruikersbeheerder",
                "STAFF,     GEBRUIKERSBEHEERDER, -,      kees,        name it",
                "STAFF,     GEBRUIKERSBEHEERDER, jan,    jan,         himself",
                "STAFF,     LEIDINGGEVENDE,      -,      -,           yes",
                "STAFF,     COLLEGE_BW,          -,      -,           yes",
                "STAFF,     LEIDINGGEVENDE,      -,      kees,        there is a gebruikersbeheerder",
                "STAFF,     COLLEGE_BW,          -,      kees,        there is a gebruikersbeheerder",
                "STAFF,     LEIDINGGEVENDE,      -,      jan,         yes",
                "STAFF,     LEIDINGGEVENDE,      -,      jan kees,    there is a gebruikersbeheerder",
                "STAFF,     LEIDINGGEVENDE,      jan,    -,           himself",
                "SIGNATORY, LEIDINGGEVENDE,      -,      -,           yes",
                "SIGNATORY, COLLEGE_BW,          -,      -,           yes",
                "SIGNATORY, COLLEGE_BW,          -,      kees,        yes",
                "SIGNATORY, GEBRUIKERSBEHEERDER, kees,   kees,        leidinggevende or college_bw",
                "SIGNATORY, COLLEGE_BW,          jan,    -,           himself",
                "SUPPLIER,  COLLEGE_BW,          -,      -,           for systems",
            })
    void saysWhoMaySign(
            RoleKind kind, Capacity capacity, @Nullable String signer, @Nullable String signatories, String answer) {
        var form = new ChangeForm(
                "MF-1", LocalDate.of(2026, 11, 1), capacity, signer == null ? null : new AccountId(signer), "Naam");
        Set<AccountId> holders = signatories == null
                ? Set.of()
                : Arrays.stream(signatories.split(" ")).map(AccountId::new).collect(Collectors.toSet());

        var flaw = GrantRule.flawIn(kind, new AccountId("jan"), form, holders);

        if (answer.equals("yes")) {
            assertThat(flaw).isEmpty();
        } else {
            assertThat(flaw)
                    .hasValueSatisfying(
                            why -> assertThat(GrantRule.refusal(why)).hasMessageContaining(answer));
        }
    }
}
