// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import nl.bidn.portal.data.DatabaseException;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.keys.Sealer;

/** Reads a file piece by piece; a piece is given out only after its seal was found whole. */
final class PieceStream extends InputStream {
    private final FileKey key;
    private final BoundTransactions transactions;
    private final VaultTables tables;
    private final Map<Long, byte[]> along;
    private final Sealer sealer;
    private final Form form;
    private final long size;
    private final long pieces;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private long next;
    private long given;

    PieceStream(
            FileKey key, VaultTables.Found found, BoundTransactions transactions, VaultTables tables, Sealer wrapper)
            throws IOException {
        VaultTables.Kept kept = found.kept();
        this.along = found.pieces();
        this.key = key;
        this.transactions = transactions;
        this.tables = tables;
        this.form = Form.of(kept.form());
        this.size = kept.file().size();
        this.pieces = Math.max(1, (size + PieceVault.PIECE - 1) / PieceVault.PIECE);
        try {
            byte[] wrapped = Base64.getDecoder().decode(kept.wrappedKey());
            this.sealer = new Sealer(
                    wrapper.open(wrapped, key.ofFile(form, size, kept.file().sha256())));
        } catch (IllegalArgumentException e) {
            throw changed(e);
        }
    }

    @Override
    public int read() throws IOException {
        if (!more()) {
            return -1;
        }
        given++;
        return piece.get() & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int now = Math.min(length, piece.remaining());
        piece.get(bytes, offset, now);
        given += now;
        return now;
    }

    /** As many as there are left, into one array of that size. */
    @Override
    public byte[] readAllBytes() throws IOException {
        long left = size - given;
        if (left > Integer.MAX_VALUE - Long.BYTES) {
            return super.readAllBytes();
        }
        var all = new byte[(int) left];
        int read = readNBytes(all, 0, all.length);
        // an empty file has a piece too, and its seal is looked at
        if (read < all.length || more()) {
            throw new IOException("File " + key.id() + " of the vault is not as long as it says");
        }
        return all;
    }

    private boolean more() throws IOException {
        while (!piece.hasRemaining() && next < pieces) {
            piece = load(next);
            next++;
        }
        return piece.hasRemaining();
    }

    private ByteBuffer load(long number) throws IOException {
        try {
            byte[] sealed = Optional.ofNullable(along.remove(number))
                    .or(() -> transactions.call(connection -> tables.piece(connection, key, number)))
                    .orElseThrow(
                            () -> new IOException("File " + key.id() + " of the vault was shortened or destroyed"));
            boolean last = number == pieces - 1;
            byte[] opened = sealer.openPiece(number, sealed, key.ofPiece(form, number, last));
            return switch (form) {
                case BARE -> ByteBuffer.wrap(opened);
                case PACKED ->
                    Packer.unpack(opened, last ? (int) (size - number * PieceVault.PIECE) : PieceVault.PIECE);
            };
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
