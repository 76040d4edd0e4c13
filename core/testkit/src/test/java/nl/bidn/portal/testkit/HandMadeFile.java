// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.data.keys.Sealer;

/**
 * Writes a file of the vault by hand, as the vault wrote it when this was written: what is in a database somewhere stays
 * readable. Who changes the vault does not change this.
 */
final class HandMadeFile {
    static final OrganisationId OWNER = new OrganisationId("GM0363");
    static final String SCOPE = "p";
    static final String ID = "0123456789abcdef0123456789abcdef";

    private final TestDatabase db;
    private final int form;

    /** @param form 0, bare, has no number in its seals; 1 is packed */
    HandMadeFile(TestDatabase db, int form) {
        this.db = db;
        this.form = form;
    }

    void write(long size, List<byte[]> pieces) {
        byte[] key = Sealer.newKey();
        var sealer = new Sealer(key);
        var wrapper = new Sealer(db.key().derive("vault"));
        byte[] wrapped = wrapper.seal(key, context(out -> {
            out.writeLong(size);
            out.writeUTF("any");
        }));
        db.sql().call(connection -> {
            try (var file = connection.prepareStatement(
                    "insert into portal.vault_file (scope, organisation, id, wrapped_key, size, sha256, made_at"
                            + (form == 0 ? "" : ", form") + ") values (?, ?, ?, ?, ?, 'any', current_timestamp"
                            + (form == 0 ? "" : ", " + form) + ")")) {
                file.setString(1, SCOPE);
                file.setString(2, OWNER.value());
                file.setString(3, ID);
                file.setString(4, Base64.getEncoder().encodeToString(wrapped));
                file.setLong(5, size);
                file.executeUpdate();
            }
            try (var piece = connection.prepareStatement(
                    "insert into portal.vault_piece (scope, organisation, file_id, number, bytes) values (?, ?, ?, ?, ?)")) {
                for (int i = 0; i < pieces.size(); i++) {
                    long number = i;
                    boolean last = i == pieces.size() - 1;
                    piece.setString(1, SCOPE);
                    piece.setString(2, OWNER.value());
                    piece.setString(3, ID);
                    piece.setLong(4, number);
                    piece.setBytes(5, sealer.sealPiece(number, pieces.get(i), context(out -> {
                        out.writeLong(number);
                        out.writeBoolean(last);
                    })));
                    piece.executeUpdate();
                }
            }
            return pieces;
        });
    }

    private byte[] context(Rest rest) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(SCOPE);
            out.writeUTF(OWNER.value());
            out.writeUTF(ID);
            rest.writeTo(out);
            if (form != 0) {
                out.writeInt(form);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Rest {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
