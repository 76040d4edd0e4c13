// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gebruikersbeheer.web;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.UserManagement;
import nl.bidn.portal.ui.table.TableFile;

/** Gives a list as a file; that somebody took it stands in the audit of his organisation. */
final class Exports {
    private final UserManagement management;
    private final Transactions transactions;
    private final Audit audit;

    Exports(UserManagement management, Transactions transactions, Audit audit) {
        this.management = management;
        this.transactions = transactions;
        this.audit = audit;
    }

    View file(
            AccountId by,
            String name,
            String title,
            TableFile kind,
            List<String> head,
            IntFunction<List<List<String>>> pages) {
        return new View.Download(name + "." + kind.extension(), kind.contentType(), -1, out -> {
            record(by, name, kind);
            kind.write(title, head, pages, out);
        });
    }

    /** Before the first byte: a file that was only asked about was not taken, and none goes out that is not written down. */
    private void record(AccountId by, String name, TableFile kind) {
        management
                .user(by, by)
                .ifPresent(self -> transactions.run(() -> audit.record(
                        null,
                        name + "-opgehaald",
                        Audit.Outcome.DONE,
                        self.account().organisation(),
                        "door account " + by + ", " + kind.name().toLowerCase(Locale.ROOT))));
    }
}
