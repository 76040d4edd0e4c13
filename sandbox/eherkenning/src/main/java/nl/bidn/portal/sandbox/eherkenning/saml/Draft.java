// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.bidn.portal.sandbox.eherkenning.xml.Ids;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.SignatureSpec;
import org.jspecify.annotations.Nullable;

/**
 * All that an answer says, before it is written. {@link Drafts} makes a good one; an attack changes what it likes, and null
 * or empty leaves something out. For one thread.
 */
public final class Draft {
    public String artifactResponseIssuer;
    public String responseIssuer;
    public String assertionIssuer;

    public @Nullable String artifactInResponseTo;
    public @Nullable String responseInResponseTo;
    public @Nullable String subjectInResponseTo;

    public final String artifactResponseId = Ids.next();
    public String responseId = Ids.next();
    public String assertionId = Ids.next();
    public @Nullable String destination;
    public @Nullable String recipient;

    public Instant issued;
    public @Nullable Instant notBefore;
    public @Nullable Instant notOnOrAfter;
    public @Nullable Instant subjectNotBefore;
    public @Nullable Instant subjectNotOnOrAfter;
    public Instant authenticated;

    public String method = Names.BEARER;
    /** Each is an AudienceRestriction with its audiences. */
    public List<List<String>> audiences;
    /** Each makes an AuthnStatement; an empty one leaves the class out. */
    public List<String> levels = new ArrayList<>();

    public String status;
    public String secondStatus = "";
    public String statusMessage = "";
    public boolean hasResponse = true;
    public boolean hasAssertion;
    public String supplier = "";
    /** The nested assertions, written and signed. */
    public String advice = "";
    /** XML at the place of Extensions in the Response. */
    public String extensions = "";

    public final List<Attribute> attributes = new ArrayList<>();

    public @Nullable SignatureSpec artifactResponseSignature;
    public @Nullable SignatureSpec responseSignature;
    public @Nullable SignatureSpec assertionSignature;

    /** Done to the signed assertion before the Response is put around it, and so on outwards. */
    public UnaryOperator<String> afterAssertion = UnaryOperator.identity();

    public UnaryOperator<String> afterResponse = UnaryOperator.identity();
    public UnaryOperator<String> afterArtifactResponse = UnaryOperator.identity();
    public UnaryOperator<String> afterEnvelope = UnaryOperator.identity();

    Draft(String issuer, String audience, String status, Instant now) {
        this.artifactResponseIssuer = issuer;
        this.responseIssuer = issuer;
        this.assertionIssuer = issuer;
        this.audiences = List.of(List.of(audience));
        this.status = status;
        this.issued = now;
        this.authenticated = now;
    }

    /** Puts another attribute in the place of the one with that name. */
    public void replace(String name, UnaryOperator<Attribute> change) {
        attributes.replaceAll(a -> a.name().equals(name) ? change.apply(a) : a);
    }

    /** The first identifying number of an attribute, changed; the others as they are. */
    public void changeFirst(String name, UnaryOperator<Identifier> change) {
        replace(name, a -> {
            var changed = new ArrayList<>(a.identifiers());
            changed.set(0, change.apply(changed.get(0)));
            return Attribute.identifiers(name, changed);
        });
    }

    public void remove(String name) {
        attributes.removeIf(a -> a.name().equals(name));
    }
}
