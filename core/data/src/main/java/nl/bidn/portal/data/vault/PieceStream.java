// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.keys.Sealer;

/** Reads a file piece by piece; a piece is given out only after its seal was found whole. */
final class PieceStream extends InputStream {
    private final FileKey key;
    private final BoundTransactions transactions;
    private final VaultTables tables;
    private final Sealer sealer;
    private final long pieces;
    private byte[] piece = new byte[0];
    private int at;
    private long next;

    PieceStream(FileKey key, VaultTables.Kept kept, BoundTransactions transactions, VaultTables tables, Sealer wrapper)
            throws IOException {
        this.key = key;
        this.transactions = transactions;
        this.tables = tables;
        long size = kept.file().size();
        this.pieces = Math.max(1, (size + PieceVault.PIECE - 1) / PieceVault.PIECE);
        try {
            byte[] wrapped = Base64.getDecoder().decode(kept.wrappedKey());
            this.sealer = new Sealer(
                    wrapper.open(wrapped, key.ofFile(size, kept.file().sha256())));
        } catch (IllegalArgumentException e) {
            throw changed(e);
        }
    }

    @Override
    public int read() throws IOException {
        return more() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int now = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, now);
        at += now;
        return now;
    }

    private boolean more() throws IOException {
        while (at == piece.length && next < pieces) {
            piece = load(next);
            at = 0;
            next++;
        }
        return at < piece.length;
    }

    private byte[] load(long number) throws IOException {
        try {
            byte[] sealed = transactions
                    .call(connection -> tables.piece(connection, key, number))
                    .orElseThrow(
                            () -> new IOException("File " + key.id() + " of the vault was shortened or destroyed"));
            return sealer.openPiece(number, sealed, key.ofPiece(number, number == pieces - 1));
        } catch (IllegalArgumentException e) {
            throw changed(e);
        } catch (DatabaseException e) {
            throw new IOException("File " + key.id() + " of the vault can't be read", e);
        }
    }

    private IOException changed(Exception cause) {
        return new IOException("File " + key.id() + " of the vault was changed, or belongs to another owner", cause);
    }
}
