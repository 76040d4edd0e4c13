// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.VaultFile;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.keys.Sealer;
import nl.bidn.portal.data.vault.VaultTables.Kept;

/**
 * A file that is being written. A full piece waits until more comes, as only then it is not the last; sealed ones wait for a few others, as
 * one statement takes several.
 */
final class PieceDraft extends Vault.Draft {
    /** As many as a reader has in memory at once. */
    private static final int MOST_WAITING = VaultTables.PIECES_OF_SMALL;

    private final FileKey key;
    private final BoundTransactions transactions;
    private final VaultTables tables;
    private final Sealer wrapper;
    private final Object transaction;
    private final byte[] dataKey = Sealer.newKey();
    private final Sealer sealer = new Sealer(dataKey);
    private final MessageDigest digest = sha256();
    private final Packer packer = new Packer();
    private final List<byte[]> waiting = new ArrayList<>();
    private long written;
    private long size;
    private boolean finished;

    PieceDraft(FileKey key, BoundTransactions transactions, VaultTables tables, Sealer wrapper) {
        this.key = key;
        this.transactions = transactions;
        this.tables = tables;
        this.wrapper = wrapper;
        this.transaction = transactions.identity();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        stillOpen();
        digest.update(bytes, offset, length);
        size += length;
        int from = offset;
        int left = length;
        while (left > 0) {
            if (packer.full()) {
                seal(false);
            }
            int now = packer.add(bytes, from, left);
            from += now;
            left -= now;
        }
    }

    @Override
    public VaultFile finish() throws IOException {
        stillOpen();
        seal(true);
        var file = new VaultFile(key.id(), size, HexFormat.of().formatHex(digest.digest()));
        byte[] wrapped = wrapper.seal(dataKey, key.ofFile(Form.PACKED, file.size(), file.sha256()));
        var kept = new Kept(file, Form.PACKED.number(), Base64.getEncoder().encodeToString(wrapped));
        transactions.call(connection -> {
            tables.addFile(connection, key, written, waiting, kept);
            return file;
        });
        finished = true;
        waiting.clear();
        return file;
    }

    private void seal(boolean last) {
        long number = written + waiting.size();
        waiting.add(sealer.sealPiece(number, packer.pack(), key.ofPiece(Form.PACKED, number, last)));
        if (waiting.size() == MOST_WAITING && !last) {
            store();
        }
    }

    private void store() {
        transactions.call(connection -> {
            tables.addPieces(connection, key, written, waiting);
            return key;
        });
        written += waiting.size();
        waiting.clear();
    }

    private void stillOpen() throws IOException {
        if (finished) {
            throw new IOException("The file was finished already");
        }
        if (transactions.identity() != transaction) {
            throw new IllegalStateException("A file is written and finished within the transaction that began it");
        }
    }

    /** The pieces of a file that was not finished go; if its transaction is over or undone, they never were. */
    @Override
    public void close() {
        packer.close();
        if (!finished && transactions.active() && transactions.identity() == transaction) {
            finished = true;
            if (written > 0) {
                transactions.call(connection -> {
                    tables.removePieces(connection, key);
                    return key;
                });
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
