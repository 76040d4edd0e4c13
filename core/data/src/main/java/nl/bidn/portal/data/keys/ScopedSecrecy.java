// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.keys;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.api.Secrecy;

/** Secrecy with keys derived from the master key for one bundle. */
public final class ScopedSecrecy implements Secrecy {
    private final MasterKey master;
    private final String scope;
    private final Sealer sealer;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    /** @param scope name of the owner: a product, or a room of the core */
    public ScopedSecrecy(MasterKey master, String scope) {
        this.master = master;
        this.scope = scope;
        this.sealer = new Sealer(master.derive("secrecy-seal:" + scope));
    }

    @Override
    public byte[] pseudonym(String purpose, byte[] text) {
        byte[] key = keys.computeIfAbsent(purpose, p -> master.derive("secrecy-pseudonym:" + scope + ":" + p));
        return MasterKey.hmac(key, text);
    }

    @Override
    public byte[] seal(String context, byte[] plain) {
        return sealer.seal(plain, context.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] open(String context, byte[] sealed) {
        return sealer.open(sealed, context.getBytes(StandardCharsets.UTF_8));
    }
}
