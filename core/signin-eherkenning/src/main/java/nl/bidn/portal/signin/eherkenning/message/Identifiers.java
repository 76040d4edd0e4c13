// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.util.function.Function;
import java.util.regex.Pattern;
import nl.bidn.portal.signin.eherkenning.message.Answer.Kind;
import nl.bidn.portal.signin.eherkenning.message.Answer.Subject;
import nl.bidn.portal.values.KvkNumber;
import nl.bidn.portal.values.Rsin;
import org.w3c.dom.Element;

/**
 * Reads the identifiers that were encrypted for us. Values are exact: nothing is stripped, folded or repaired, as two
 * spellings of one number are two ways to be somebody.
 */
final class Identifiers {
    private static final Pattern PSEUDONYM = Pattern.compile("[\\x21-\\x7e]{1,256}");
    private static final Pattern KIND =
            Pattern.compile("urn:etoegang:1\\.[0-9]{1,2}:(?:EntityConcernedID|IntermediateEntityID):([A-Za-z]{1,20})");
    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    private Identifiers() {}

    static Subject organisation(byte[] nameId) {
        var read = read(nameId);
        var value = read.getTextContent();
        return switch (kind(read)) {
            case "KvKnr" -> new Subject(Kind.KVK, exact(KvkNumber::new, value));
            case "RSIN" -> new Subject(Kind.RSIN, exact(Rsin::new, value));
            default -> throw new Refused(Reason.SUBJECT_KIND, "a number of another kind");
        };
    }

    static String pseudonym(byte[] nameId) {
        var read = read(nameId);
        var kind = kind(read);
        if (!kind.equals("Pseudo") && !kind.equals("PseudoID")) {
            throw new Refused(Reason.SUBJECT_KIND, "another identifier of a person than a pseudonym");
        }
        var value = read.getTextContent();
        return exact(PSEUDONYM.matcher(value).matches(), value);
    }

    private static Element read(byte[] bytes) {
        var root = Xml.message(bytes).getDocumentElement();
        Profile.NAME_ID.check(root, Reason.SUBJECT_FORM);
        if (root.hasAttribute("Format") && !root.getAttribute("Format").equals(PERSISTENT)) {
            throw new Refused(Reason.SUBJECT_FORM, "not persistent");
        }
        return root;
    }

    private static String kind(Element nameId) {
        var matcher = KIND.matcher(nameId.getAttribute("NameQualifier"));
        if (!matcher.matches()) {
            throw new Refused(Reason.SUBJECT_KIND, "a qualifier that the profile does not have");
        }
        return matcher.group(1);
    }

    private static String exact(boolean right, String value) {
        if (!right) {
            throw new Refused(Reason.SUBJECT_FORM, "not exactly as it should be");
        }
        return value;
    }

    private static String exact(Function<String, ?> number, String value) {
        boolean right;
        try {
            right = number.apply(value) != null;
        } catch (IllegalArgumentException e) {
            right = false;
        }
        return exact(right, value);
    }
}
