// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.net.URI;
import java.util.Set;
import nl.bidn.portal.sandbox.eherkenning.DemoMandate;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.dv.DvMetadata;
import nl.bidn.portal.sandbox.eherkenning.dv.Refused;
import nl.bidn.portal.sandbox.eherkenning.dv.SignInRequest;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request: somebody signed in, or a status that says why not.
 *
 * @param who null: nobody
 * @param status the first status code, and {@code second} the one below it, or empty
 */
public record Outcome(
        String requestId,
        Makelaar makelaar,
        DvMetadata dv,
        URI consumer,
        String relayState,
        @Nullable Who who,
        String status,
        String second,
        String message) {
    /**
     * Who signed in.
     *
     * @param serviceId what was asked for
     * @param shared the names of the optional attributes that the person shares
     */
    public record Who(
            DemoPersona persona,
            DemoMandate mandate,
            Supplier supplier,
            String serviceId,
            String level,
            Set<String> shared) {}

    public static Outcome signedIn(SignInRequest request, Who who) {
        return of(request, who, Names.SUCCESS, "", "");
    }

    /** The person stopped, or may not: eTD has one answer for both. */
    public static Outcome cancelled(SignInRequest request) {
        return of(request, null, Names.RESPONDER, Names.AUTHN_FAILED, "Authentication cancelled");
    }

    public static Outcome refused(Refused.Reply to, Refused why) {
        return new Outcome(
                to.requestId(),
                to.makelaar(),
                to.dv(),
                to.consumer(),
                to.relayState(),
                null,
                Names.REQUESTER,
                why.second(),
                String.valueOf(why.getMessage()));
    }

    private static Outcome of(SignInRequest request, @Nullable Who who, String status, String second, String message) {
        return new Outcome(
                request.id(),
                request.makelaar(),
                request.dv(),
                request.consumer(),
                request.relayState(),
                who,
                status,
                second,
                message);
    }
}
