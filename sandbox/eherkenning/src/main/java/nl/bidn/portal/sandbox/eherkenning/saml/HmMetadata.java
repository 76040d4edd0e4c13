// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.saml;

import java.util.List;
import nl.bidn.portal.sandbox.eherkenning.keys.SigningKey;
import nl.bidn.portal.sandbox.eherkenning.xml.Ids;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;
import nl.bidn.portal.sandbox.eherkenning.xml.SignatureSpec;
import nl.bidn.portal.sandbox.eherkenning.xml.Signer;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.jspecify.annotations.Nullable;

/** The metadata of a broker for service providers. */
public final class HmMetadata {
    /** What it says, for an attack to change. */
    public static final class Draft {
        public String entityId;
        public List<SigningKey> keys;
        /** The value of {@code use} of its keys; empty leaves it out. */
        public String use = "signing";

        public @Nullable SignatureSpec signature;
        /** Where artifacts are said to be resolved; empty: where they are. */
        public String resolveAt = "";

        Draft(String entityId, List<SigningKey> keys, SignatureSpec signature) {
            this.entityId = entityId;
            this.keys = keys;
            this.signature = signature;
        }
    }

    private final Landscape landscape;

    public HmMetadata(Landscape landscape) {
        this.landscape = landscape;
    }

    public Draft draft(Makelaar makelaar) {
        var first = landscape.keys().get(makelaar.path() + "-1");
        var second = landscape.keys().get(makelaar.path() + "-2");
        var signer = landscape.signingKey(makelaar);
        return new Draft(
                makelaar.entityId(),
                List.of(first, second),
                SignatureSpec.of(signer.key(), null).withCertificate(signer.certificate()));
    }

    public String write(Makelaar makelaar, Draft draft) {
        var xml = new StringBuilder(
                "<md:EntityDescriptor xmlns:md=\"" + Names.MD + "\" xmlns:ds=\"" + Names.DS + "\" ID=\""
                        + Ids.next() + "\" entityID=\"" + Xml.escape(draft.entityId) + "\"><md:IDPSSODescriptor"
                        + " WantAuthnRequestsSigned=\"true\" protocolSupportEnumeration=\"" + Names.SAMLP + "\">");
        draft.keys.forEach(key -> xml.append(key(key, draft.use)));
        for (int index = 0; index < 2; index++) {
            xml.append(service("ArtifactResolutionService", Names.SOAP_BINDING, resolve(makelaar, draft, index)))
                    .append(" index=\"" + index + "\"" + (index == 0 ? " isDefault=\"true\"" : "") + "/>");
        }
        for (var format : List.of(Names.KVK, Names.RSIN, Names.PSEUDO)) {
            xml.append("<md:NameIDFormat>" + format + "</md:NameIDFormat>");
        }
        for (var binding : List.of(Names.POST, Names.REDIRECT)) {
            xml.append(service(
                            "SingleSignOnService",
                            binding,
                            landscape.sso(makelaar).toString()))
                    .append("/>");
        }
        xml.append("</md:IDPSSODescriptor>" + organization(makelaar) + "</md:EntityDescriptor>");
        return draft.signature == null ? xml.toString() : Signer.sign(xml.toString(), draft.signature);
    }

    private String resolve(Makelaar makelaar, Draft draft, int index) {
        return draft.resolveAt.isEmpty() ? landscape.resolve(makelaar, index).toString() : draft.resolveAt;
    }

    private static String key(SigningKey key, String use) {
        return "<md:KeyDescriptor" + (use.isEmpty() ? "" : " use=\"" + use + "\"") + "><ds:KeyInfo><ds:KeyName>"
                + key.name() + "</ds:KeyName><ds:X509Data><ds:X509Certificate>" + key.base64()
                + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
    }

    private static String service(String name, String binding, String location) {
        return "<md:" + name + " Binding=\"" + binding + "\" Location=\"" + Xml.escape(location) + "\"";
    }

    private static String organization(Makelaar makelaar) {
        return "<md:Organization><md:OrganizationName xml:lang=\"nl\">" + makelaar.title()
                + "</md:OrganizationName><md:OrganizationDisplayName xml:lang=\"nl\">" + makelaar.title()
                + "</md:OrganizationDisplayName><md:OrganizationURL xml:lang=\"nl\">http://" + makelaar.path()
                + ".example</md:OrganizationURL></md:Organization>";
    }
}
