// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.store.AuditEntry;
import nl.bidn.portal.identity.store.AuditHead;
import nl.bidn.portal.identity.store.SealedEntry;
import nl.bidn.portal.identity.store.WaitingEntry;

/**
 * The arithmetic of the chain: keyed hashes, so that who can write to the database alone can't forge a line, and each over
 * the one before, so that no line can be changed, moved, added or left out.
 */
final class AuditChain {
    private static final String LINE = "audit";
    private static final String WAITING = "audit-waiting";
    private static final String HEAD = "audit-head";

    private final Secrets secrets;

    AuditChain(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Protects a line until it has its place. */
    String proof(AuditEntry entry) {
        return secrets.mac(WAITING, entry.canonical());
    }

    boolean isGenuine(WaitingEntry waiting) {
        return same(proof(waiting.entry()), waiting.proof());
    }

    /** The hash of a line in its place. */
    String hash(String previous, long number, AuditEntry entry) {
        return secrets.mac(LINE, previous + '\n' + number + '\n' + entry.canonical());
    }

    boolean follows(String previous, SealedEntry line) {
        return same(hash(previous, line.number(), line.entry()), line.hash());
    }

    AuditHead head(long number, String hash, long baseNumber, String baseHash) {
        return new AuditHead(number, hash, baseNumber, baseHash, seal(number, hash, baseNumber, baseHash));
    }

    /** Whether the portal wrote this head; the head of an audit in which nothing was sealed ever has no seal yet. */
    boolean isGenuine(AuditHead head) {
        if (head.seal().equals(AuditHead.NOTHING)) {
            return head.number() == 0
                    && head.baseNumber() == 0
                    && head.hash().equals(AuditHead.NOTHING)
                    && head.baseHash().equals(AuditHead.NOTHING);
        }
        return same(seal(head.number(), head.hash(), head.baseNumber(), head.baseHash()), head.seal());
    }

    private String seal(long number, String hash, long baseNumber, String baseHash) {
        return secrets.mac(HEAD, number + "\n" + hash + "\n" + baseNumber + "\n" + baseHash);
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
