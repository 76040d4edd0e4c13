// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.bidn.portal.api.OrganisationId;

/** Where a file stands in the tables; also what its seals are bound to, so that no piece fits elsewhere. */
record FileKey(String scope, OrganisationId organisation, String id) {
    /** What a piece is bound to; the last one says so, which is how a shortened file is noticed. */
    byte[] ofPiece(Form form, long number, boolean last) {
        return context(form, out -> {
            out.writeLong(number);
            out.writeBoolean(last);
        });
    }

    /** What the wrapped key is bound to. */
    byte[] ofFile(Form form, long size, String sha256) {
        return context(form, out -> {
            out.writeLong(size);
            out.writeUTF(sha256);
        });
    }

    private byte[] context(Form form, Rest rest) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(scope);
            out.writeUTF(organisation.value());
            out.writeUTF(id);
            rest.writeTo(out);
            if (form != Form.BARE) {
                out.writeInt(form.number());
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
