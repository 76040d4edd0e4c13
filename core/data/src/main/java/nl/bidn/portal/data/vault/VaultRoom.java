// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.security.SecureRandom;
import java.util.HexFormat;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.keys.MasterKey;
import nl.bidn.portal.data.keys.Sealer;

/** Makes the vault of each owner; an owner is a product, or a room of the core. */
public final class VaultRoom {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final BoundTransactions transactions;
    private final VaultTables tables;
    private final Sealer wrapper;

    public VaultRoom(BoundTransactions transactions, MasterKey key) {
        this.transactions = transactions;
        this.tables = new VaultTables(transactions.dialect());
        this.wrapper = new Sealer(key.derive("vault"));
    }

    /** @param scope name of the owner, part of each key and each seal */
    public Vault of(String scope) {
        return new PieceVault(scope, transactions, tables, wrapper);
    }

    static String newId() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
