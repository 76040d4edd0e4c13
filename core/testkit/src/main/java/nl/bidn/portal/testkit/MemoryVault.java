// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.Vault;
import nl.bidn.portal.api.VaultFile;

/** A vault in memory, not encrypted and in no transaction; for tests of rules. */
public final class MemoryVault implements Vault {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public Draft draft(OrganisationId owner) {
        return new MemoryDraft(owner);
    }

    @Override
    public InputStream open(OrganisationId owner, String fileId) throws IOException {
        byte[] file = files.get(owner + "/" + fileId);
        if (file == null) {
            throw new FileNotFoundException("No file " + fileId + " in the vault of " + owner);
        }
        return new ByteArrayInputStream(file);
    }

    @Override
    public void destroy(OrganisationId owner, String fileId) {
        files.remove(owner + "/" + fileId);
    }

    public int size() {
        return files.size();
    }

    private final class MemoryDraft extends Draft {
        private final OrganisationId owner;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        MemoryDraft(OrganisationId owner) {
            this.owner = owner;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes.write(from, offset, length);
        }

        @Override
        public VaultFile finish() {
            String id = UUID.randomUUID().toString().replace("-", "");
            byte[] content = bytes.toByteArray();
            files.put(owner + "/" + id, content);
            return new VaultFile(id, content.length, sha256(content));
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
