// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.signin;

import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.Sessions;

/** Lets in whom a way in recognised: the session and the note that the person was there are one transaction. */
record Entrance(Sessions sessions, Accounts accounts, Transactions transactions) {
    /**
     * @return the token of the new session
     * @throws IllegalArgumentException if the account may not come in
     */
    String open(AccountId account, Assurance assurance) {
        return transactions.call(() -> {
            String token = sessions.open(account, assurance);
            accounts.signedIn(account);
            return token;
        });
    }
}
