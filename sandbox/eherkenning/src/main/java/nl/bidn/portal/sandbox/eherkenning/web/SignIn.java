// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.security.SecureRandom;
import java.time.Instant;
import nl.bidn.portal.sandbox.eherkenning.DemoMandate;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.dv.SignInRequest;
import nl.bidn.portal.sandbox.eherkenning.saml.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody at the screens: how far, and with what. Guarded by itself. */
final class SignIn {
    /** The screens, in order. */
    enum Step {
        SUPPLIER,
        PASSWORD,
        CODE,
        ORGANISATION,
        CONSENT,
        /** Nothing is possible but to stop: no mandate, a level that is too low, too many wrong codes. */
        STUCK
    }

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST_CODES = 5;

    final String id;
    final SignInRequest request;
    final Instant since;
    Step step = Step.SUPPLIER;
    boolean english;

    @Nullable
    Supplier supplier;

    @Nullable
    DemoPersona persona;

    @Nullable
    DemoMandate mandate;
    /** The key of the text that says why nothing is possible. */
    String stuck = "";

    private String code = "";
    private int wrongCodes;
    private int sentCodes;

    SignIn(String id, SignInRequest request, Instant since) {
        this.id = id;
        this.request = request;
        this.since = since;
    }

    /** The code that counts from now on, or empty when there were too many. */
    String newCode() {
        if (++sentCodes > MOST_CODES) {
            return "";
        }
        code = String.format("%06d", RANDOM.nextInt(1_000_000));
        return code;
    }

    boolean isRight(String entered) {
        boolean right = !code.isEmpty()
                && java.security.MessageDigest.isEqual(
                        code.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        entered.replaceAll("\\s", "").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (right) {
            code = "";
        } else {
            wrongCodes++;
        }
        return right;
    }

    boolean tooManyWrongCodes() {
        return wrongCodes >= MOST_CODES;
    }

    void stop(String reason) {
        step = Step.STUCK;
        stuck = reason;
    }
}
