// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Names.SAML;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.bidn.portal.signin.eherkenning.message.Answer.Kind;
import nl.bidn.portal.signin.eherkenning.message.Answer.Subject;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The attributes of one assertion: those of the profile and no other, none twice. */
final class Attributes {
    private static final String CORE = "urn:etoegang:core:";
    private static final String SERVICE_ID = CORE + "ServiceID";
    private static final String SERVICE_UUID = CORE + "ServiceUUID";
    private static final String ACTING = CORE + "ActingSubjectID";
    private static final String LEGAL = CORE + "LegalSubjectID";
    private static final String REPRESENTATION = CORE + "Representation";
    private static final String BRANCH = "urn:etoegang:1.9:ServiceRestriction:Vestigingsnr";
    private static final Pattern INTERMEDIARY = Pattern.compile(
            "urn:etoegang:(?:core:IntermediateSubjectID|1\\.[0-9]{1,2}:IntermediateEntityID:(?:KvKnr|RSIN))");
    private static final Pattern TOLD =
            Pattern.compile("urn:etoegang:1\\.[0-9]{1,2}:attribute(?:-represented)?:([A-Za-z0-9]{1,40})");
    private static final Pattern BRANCH_NUMBER = Pattern.compile("[0-9]{12}");
    private static final Pattern TELLABLE = Pattern.compile("[^\\p{Cntrl}\\p{Cf}]{1,255}");
    private static final Set<String> PLAIN = Set.of(SERVICE_ID, SERVICE_UUID, REPRESENTATION, BRANCH);

    private final Map<String, List<Element>> values = new HashMap<>();
    private final Map<String, String> told = new HashMap<>();
    private final Decryption decryption;
    private @Nullable String intermediaryName;

    Attributes(Element statement, Decryption decryption) {
        this.decryption = decryption;
        for (Element attribute : Xml.children(statement)) {
            add(attribute.getAttribute("Name"), Xml.children(attribute));
        }
    }

    private void add(String name, List<Element> content) {
        if (values.putIfAbsent(name, content) != null) {
            throw new Refused(Reason.ATTRIBUTE_TWICE, "an attribute twice");
        }
        var extra = TOLD.matcher(name);
        if (extra.matches()) {
            tell(name.contains("-represented:"), extra.group(1), content);
        } else if (INTERMEDIARY.matcher(name).matches()) {
            if (intermediaryName != null) {
                throw new Refused(Reason.ATTRIBUTE_TWICE, "two intermediaries");
            }
            intermediaryName = name;
        } else if (!PLAIN.contains(name) && !name.equals(ACTING) && !name.equals(LEGAL)) {
            throw new Refused(Reason.ATTRIBUTE_UNKNOWN, "an attribute that the profile does not have");
        }
    }

    /** Of an organisation only its name is of use, and it must not pass for something about the person. */
    private void tell(boolean represented, String name, List<Element> content) {
        var value = plain(content);
        if (!TELLABLE.matcher(value).matches()) {
            throw new Refused(Reason.ATTRIBUTE_VALUE, "not a line of text");
        }
        if (!represented || name.equals("CompanyName")) {
            told.put(name, value);
        }
    }

    private static String plain(List<Element> content) {
        if (content.size() != 1 || !Xml.children(content.get(0)).isEmpty()) {
            throw new Refused(Reason.ATTRIBUTE_VALUE, "not one text");
        }
        return content.get(0).getTextContent();
    }

    private @Nullable String plain(String name) {
        var content = values.get(name);
        return content == null ? null : plain(content);
    }

    void checkService(Expectation.Service service) {
        if (!service.id().equals(plain(SERVICE_ID)) || !service.uuid().equals(plain(SERVICE_UUID))) {
            throw new Refused(Reason.SERVICE, "another service");
        }
        var representation = plain(REPRESENTATION);
        if (representation != null && !representation.equals("true") && !representation.equals("false")) {
            throw new Refused(Reason.ATTRIBUTE_VALUE, "Representation");
        }
    }

    List<Subject> legalSubjects() {
        var numbers = new ArrayList<Subject>();
        var kinds = new HashSet<Kind>();
        for (Element value : some(LEGAL)) {
            var number = Identifiers.organisation(opened(value));
            if (!kinds.add(number.kind())) {
                throw new Refused(Reason.SUBJECT_TWICE, "two numbers of a kind");
            }
            numbers.add(number);
        }
        return numbers;
    }

    String actingSubject() {
        return Identifiers.pseudonym(opened(only(some(ACTING))));
    }

    @Nullable
    Subject intermediary() {
        return intermediaryName == null ? null : Identifiers.organisation(opened(only(some(intermediaryName))));
    }

    /** A branch counts together with the number of its organisation only. */
    @Nullable
    String branch(List<Subject> legalSubjects) {
        var branch = plain(BRANCH);
        if (branch != null
                && (!BRANCH_NUMBER.matcher(branch).matches()
                        || legalSubjects.stream().noneMatch(n -> n.kind() == Kind.KVK))) {
            throw new Refused(Reason.ATTRIBUTE_VALUE, "Vestigingsnr");
        }
        return branch;
    }

    Map<String, String> told() {
        return told;
    }

    private List<Element> some(String name) {
        var content = values.get(name);
        if (content == null) {
            throw new Refused(Reason.SUBJECT_MISSING, "no " + name);
        }
        return content;
    }

    private static Element only(List<Element> content) {
        if (content.size() != 1) {
            throw new Refused(Reason.SUBJECT_TWICE, "not one value");
        }
        return content.get(0);
    }

    private byte[] opened(Element value) {
        var encrypted = Xml.child(value, SAML, "EncryptedID");
        if (encrypted == null) {
            throw new Refused(Reason.SUBJECT_KIND, "not encrypted");
        }
        return decryption.open(encrypted);
    }
}
