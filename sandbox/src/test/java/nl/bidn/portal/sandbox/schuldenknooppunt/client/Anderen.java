// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;

/** The same messages, made and opened by a library that others wrote: nimbus-jose-jwt. */
public final class Anderen {
    /** By its name: the library advises against it, the API Design Rules ask for it. */
    public static final JWEAlgorithm RSA_OAEP = JWEAlgorithm.parse("RSA-OAEP");

    private static final int BITS = 3072;

    private Anderen() {}

    public static RSAKey sleutel() throws JOSEException {
        return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
    }

    public static String teken(String payload, RSAKey sleutel) throws JOSEException {
        return teken(kop(sleutel), payload, sleutel);
    }

    public static JWSHeader kop(RSAKey sleutel) {
        return new JWSHeader.Builder(JWSAlgorithm.PS256)
                .keyID(sleutel.getKeyID())
                .type(JOSEObjectType.JOSE)
                .contentType("json")
                .build();
    }

    public static String teken(JWSHeader kop, String payload, RSAKey sleutel) throws JOSEException {
        var jws = new JWSObject(kop, new Payload(payload));
        jws.sign(new RSASSASigner(sleutel));
        return jws.serialize();
    }

    public static String versleutel(String plain, RSAKey voor) throws JOSEException {
        return versleutel(RSA_OAEP, EncryptionMethod.A256GCM, plain, voor);
    }

    public static String versleutel(JWEAlgorithm alg, EncryptionMethod enc, String plain, RSAKey voor)
            throws JOSEException {
        var kop = new JWEHeader.Builder(alg, enc)
                .keyID(voor.getKeyID())
                .type(new JOSEObjectType("JWE"))
                .contentType("JOSE")
                .build();
        var jwe = new JWEObject(kop, new Payload(plain.getBytes(StandardCharsets.UTF_8)));
        jwe.encrypt(new RSAEncrypter(voor.toRSAPublicKey()));
        return jwe.serialize();
    }

    /** What was encrypted, spaces and all. */
    public static String ontsleutel(String jwe, RSAKey sleutel) throws ParseException, JOSEException {
        JWEObject object = JWEObject.parse(jwe);
        object.decrypt(new RSADecrypter(sleutel));
        return object.getPayload().toString();
    }

    /** The payload; none: the signature is not right. */
    public static String controleer(String jws, RSAKey sleutel) throws ParseException, JOSEException {
        JWSObject object = JWSObject.parse(jws);
        if (!object.verify(new RSASSAVerifier(sleutel.toRSAPublicKey()))) {
            throw new JOSEException("the signature is not right");
        }
        return object.getPayload().toString();
    }
}
