// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.data.keys;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.bidn.portal.data.Secrets;

/** Secrets with keys derived from the master key. */
public final class DerivedSecrets implements Secrets {
    /** Says how the rest was made, for the day on which that changes. */
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private static final String VERSION = "1.";

    private final MasterKey master;
    private final Sealer sealer;
    private final Map<String, byte[]> macKeys = new ConcurrentHashMap<>();

    public DerivedSecrets(MasterKey master) {
        this.master = master;
        this.sealer = new Sealer(master.derive("seal"));
    }

    @Override
    public String seal(String context, String plain) {
        byte[] sealed = sealer.seal(bytes(plain), bytes(context));
        return VERSION + ENCODER.encodeToString(sealed);
    }

    @Override
    public String open(String context, String sealed) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalArgumentException("Not sealed by this portal");
        }
        String text = sealed.substring(VERSION.length());
        byte[] whole = Base64.getUrlDecoder().decode(text);
        if (!ENCODER.encodeToString(whole).equals(text)) {
            // the last character has bits to spare, which the decoder does not look at
            throw new IllegalArgumentException("Changed after it was sealed");
        }
        return new String(sealer.open(whole, bytes(context)), StandardCharsets.UTF_8);
    }

    @Override
    public String mac(String purpose, String text) {
        byte[] key = macKeys.computeIfAbsent(purpose, p -> master.derive("mac:" + p));
        return HexFormat.of().formatHex(MasterKey.hmac(key, bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
