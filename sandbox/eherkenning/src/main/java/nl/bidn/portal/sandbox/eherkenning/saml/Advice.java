// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import nl.bidn.portal.sandbox.eherkenning.keys.Keys;
import nl.bidn.portal.sandbox.eherkenning.xml.EncryptedId.Reader;
import nl.bidn.portal.sandbox.eherkenning.xml.Ids;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.Signer;

/**
 * What a broker passes on as evidence: the assertions of the authentication service and of the register of mandates, signed
 * by those, meant for the broker and not for the service provider.
 */
public final class Advice {
    private static final Duration VALID = Duration.ofMinutes(2);

    private final Landscape landscape;

    public Advice(Landscape landscape) {
        this.landscape = landscape;
    }

    String of(Outcome outcome, Outcome.Who who) {
        return authentication(outcome, who) + mandate(outcome, who);
    }

    /** The assertion of the authentication service. */
    public String authentication(Outcome outcome, Outcome.Who who) {
        var statement = "<saml:AuthnStatement AuthnInstant=\"" + landscape.now() + "\"><saml:AuthnContext>"
                + "<saml:AuthnContextClassRef>" + Names.LEVEL + who.level()
                + "</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>";
        return signed(who.supplier().entityId(), outcome.makelaar(), statement, Keys.AD);
    }

    private String mandate(Outcome outcome, Outcome.Who who) {
        PublicKey key = landscape.signingKey(outcome.makelaar()).certificate().getPublicKey();
        var readers = List.of(new Reader(outcome.makelaar().entityId(), null, key));
        var statement = "<saml:AttributeStatement>"
                + Attribute.plain(Names.CORE + "ServiceID", who.serviceId()).write()
                + Attribute.identifiers(Names.CORE + "LegalSubjectID", Drafts.numbers(who.mandate(), readers))
                        .write()
                + "</saml:AttributeStatement>";
        return signed(Supplier.REGISTER, outcome.makelaar(), statement, Keys.MR);
    }

    private String signed(String issuer, Makelaar audience, String statement, String key) {
        var now = landscape.now();
        var xml = "<saml:Assertion xmlns:saml=\"" + Names.SAML + "\" ID=\"" + Ids.next()
                + "\" Version=\"2.0\" IssueInstant=\""
                + now + "\"><saml:Issuer>" + issuer + "</saml:Issuer><saml:Subject><saml:NameID Format=\""
                + Names.TRANSIENT + "\">" + Ids.next() + "</saml:NameID><saml:SubjectConfirmation Method=\""
                + Names.BEARER
                + "\"><saml:SubjectConfirmationData Recipient=\"" + landscape.sso(audience) + "\" NotOnOrAfter=\""
                + now.plus(VALID) + "\"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore=\""
                + now.minus(VALID) + "\" NotOnOrAfter=\"" + now.plus(VALID)
                + "\"><saml:AudienceRestriction><saml:Audience>" + audience.entityId()
                + "</saml:Audience></saml:AudienceRestriction></saml:Conditions>" + statement + "</saml:Assertion>";
        return Signer.sign(xml, landscape.keys().get(key).spec());
    }
}
