// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import nl.bidn.portal.sandbox.demo.Demo;
import nl.bidn.portal.sandbox.demo.DemoAccount;
import org.junit.jupiter.api.Test;

/** What somebody sees who types {@code ./portal run}: where the portal is, and as whom to come in. */
class RunJourney extends Journey {
    @Test
    void printsTheAddressAndTheDemoAccounts() {
        assertThat(printed())
                .contains("The portal is ready: " + portal.address(""), portal.secureAddress(""))
                .contains("Mail and SMS of the sandbox: " + portal.address("/sandbox"));
        for (var account : Demo.accounts()) {
            var line = printed()
                    .lines()
                    .filter(l -> l.contains(account.userName() + " "))
                    .toList();
            assertThat(line).as(account.userName()).hasSize(1);
            assertThat(line.get(0).contains(DemoAccount.PASSWORD))
                    .as("only a password that works")
                    .isEqualTo(!account.invitedOnly());
        }
        assertThat(printed()).endsWith("Ctrl-C stops it.\n");
    }

    /** What operators type beside it; journeys give their commands to the same console without the script. */
    @Test
    void theScriptTellsHowItIsAndGivesCommands() {
        var status = portal.byScript("status");
        assertThat(status.output())
                .contains("Running: process " + portal.process().pid(), portal.address(""), "Ready.");
        assertThat(status.status()).isZero();

        var list = portal.byScript("console", "portal:product-list");
        assertThat(list.output()).contains("zorg-berichten").doesNotContain("\u001b");
        assertThat(list.status()).isZero();
        var refused = portal.byScript("console", "portal:product-enable geen-product GM9901");
        assertThat(refused.output()).contains("geen-product");
        assertThat(refused.status()).isEqualTo(1);
    }
}
