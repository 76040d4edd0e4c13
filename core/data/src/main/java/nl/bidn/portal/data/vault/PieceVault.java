// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.keys.Sealer;

/** The vault of one owner: files in encrypted pieces of {@value #PIECE} bytes, in the same transaction as all else. */
final class PieceVault implements Vault {
    /** AES-GCM on the JDK is quick with pieces of this size and slow with whole files. */
    static final int PIECE = 64 * 1024;

    private final String scope;
    private final BoundTransactions transactions;
    private final VaultTables tables;
    private final Sealer wrapper;

    PieceVault(String scope, BoundTransactions transactions, VaultTables tables, Sealer wrapper) {
        this.scope = scope;
        this.transactions = transactions;
        this.tables = tables;
        this.wrapper = wrapper;
    }

    @Override
    public Draft draft(OrganisationId owner) {
        var key = new FileKey(scope, owner, VaultRoom.newId());
        return new PieceDraft(key, transactions, tables, wrapper);
    }

    @Override
    public InputStream open(OrganisationId owner, String fileId) throws IOException {
        var key = new FileKey(scope, owner, fileId);
        VaultTables.Found found = transactions
                .call(connection -> tables.find(connection, key))
                .orElseThrow(() -> new FileNotFoundException("No file " + fileId + " in the vault of " + owner));
        return new PieceStream(key, found, transactions, tables, wrapper);
    }

    @Override
    public void destroy(OrganisationId owner, String fileId) {
        var key = new FileKey(scope, owner, fileId);
        transactions.call(connection -> {
            tables.remove(connection, key);
            return key;
        });
    }
}
