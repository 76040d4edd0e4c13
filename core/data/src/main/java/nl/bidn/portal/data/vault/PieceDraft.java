// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.VaultFile;
import nl.bidn.portal.data.jdbc.BoundTransactions;
import nl.bidn.portal.data.keys.Sealer;
import nl.bidn.portal.data.vault.VaultTables.Kept;

/** A file that is being written. A full piece waits until more comes, as only then it is not the last. */
final class PieceDraft extends Vault.Draft {
    private final FileKey key;
    private final BoundTransactions transactions;
    private final VaultTables tables;
    private final Sealer wrapper;
    private final Object transaction;
    private final byte[] dataKey = Sealer.newKey();
    private final Sealer sealer = new Sealer(dataKey);
    private final MessageDigest digest = sha256();
    private final Packer packer = new Packer();
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
                store(false);
            }
            int now = packer.add(bytes, from, left);
            from += now;
            left -= now;
        }
    }

    @Override
    public VaultFile finish() throws IOException {
        stillOpen();
        store(true);
        finished = true;
        var file = new VaultFile(key.id(), size, HexFormat.of().formatHex(digest.digest()));
        byte[] wrapped = wrapper.seal(dataKey, key.ofFile(Form.PACKED, file.size(), file.sha256()));
        var kept = new Kept(file, Form.PACKED.number(), Base64.getEncoder().encodeToString(wrapped));
        transactions.call(connection -> {
            tables.addFile(connection, key, kept);
            return file;
        });
        return file;
    }

    private void store(boolean last) {
        byte[] sealed = sealer.sealPiece(written, packer.pack(), key.ofPiece(Form.PACKED, written, last));
        transactions.call(connection -> {
            tables.addPiece(connection, key, written, sealed);
            return key;
        });
        written++;
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
