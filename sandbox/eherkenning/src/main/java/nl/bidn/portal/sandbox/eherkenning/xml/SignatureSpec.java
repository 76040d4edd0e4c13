// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.xml;

import java.security.Key;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something is signed. What eTD asks is {@link #of}; the rest makes what a receiver must refuse.
 *
 * @param keyName in KeyInfo, or null
 * @param certificate in KeyInfo as X509Data, or null
 * @param references the URIs; {@code #} stands for the ID of what is signed
 */
public record SignatureSpec(
        Key key,
        @Nullable String keyName,
        @Nullable X509Certificate certificate,
        String method,
        String digest,
        String canonicalization,
        List<String> transforms,
        List<String> references) {
    public static SignatureSpec of(Key key, @Nullable String keyName) {
        return new SignatureSpec(
                key,
                keyName,
                null,
                Names.RSA_SHA256,
                Names.SHA256,
                Names.EXC_C14N,
                List.of(Names.ENVELOPED, Names.EXC_C14N),
                List.of("#"));
    }

    public SignatureSpec withKey(Key other) {
        return new SignatureSpec(other, keyName, certificate, method, digest, canonicalization, transforms, references);
    }

    public SignatureSpec withKeyName(@Nullable String name) {
        return new SignatureSpec(key, name, certificate, method, digest, canonicalization, transforms, references);
    }

    public SignatureSpec withCertificate(X509Certificate shown) {
        return new SignatureSpec(key, keyName, shown, method, digest, canonicalization, transforms, references);
    }

    public SignatureSpec withMethod(String other) {
        return new SignatureSpec(key, keyName, certificate, other, digest, canonicalization, transforms, references);
    }

    public SignatureSpec withDigest(String other) {
        return new SignatureSpec(key, keyName, certificate, method, other, canonicalization, transforms, references);
    }

    public SignatureSpec withCanonicalization(String other) {
        return new SignatureSpec(key, keyName, certificate, method, digest, other, transforms, references);
    }

    public SignatureSpec withTransforms(String... others) {
        return new SignatureSpec(
                key, keyName, certificate, method, digest, canonicalization, List.of(others), references);
    }

    public SignatureSpec withReferences(String... others) {
        return new SignatureSpec(
                key, keyName, certificate, method, digest, canonicalization, transforms, List.of(others));
    }
}
