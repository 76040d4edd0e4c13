// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import nl.bidn.portal.aansluiten.Aanvraag;
import nl.bidn.portal.aansluiten.Bericht;
import nl.bidn.portal.aansluiten.Contact;
import nl.bidn.portal.aansluiten.Document;
import nl.bidn.portal.aansluiten.Formulier;
import nl.bidn.portal.aansluiten.Handtekening;
import nl.bidn.portal.aansluiten.Opgave;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.data.Times;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.LegalSubject;
import org.jspecify.annotations.Nullable;

/** One application. Its state and version are changed by {@link AanvraagStore#move} alone, which says so here too. */
@Entity
@Table(schema = "aansluiten", name = "aanvraag")
class AanvraagRow {
    @Id
    @Column(name = "reference")
    private String reference;

    @Column(name = "version")
    private int version;

    @Column(name = "staat")
    private String staat;

    @Column(name = "is_open")
    private int open;

    @Column(name = "formulier")
    private String formulier;

    @Column(name = "organisation")
    private String organisation;

    @Column(name = "organisation_code")
    private @Nullable String organisationCode;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "organisation_type")
    private String organisationType;

    @Column(name = "organisation_number")
    private String organisationNumber;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Column(name = "product")
    private @Nullable String product;

    @Column(name = "content")
    private String content;

    @Column(name = "applicant")
    private @Nullable String applicant;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "begun_at")
    private Date begunAt;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "submitted_at")
    private @Nullable Date submittedAt;

    @Column(name = "term")
    private java.sql.@Nullable Date term;

    @Column(name = "days_left")
    private @Nullable Integer daysLeft;

    @Column(name = "reminded_on")
    private java.sql.@Nullable Date remindedOn;

    @Column(name = "officer")
    private @Nullable String officer;

    @Column(name = "first_agreed")
    private @Nullable String firstAgreed;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "ended_at")
    private @Nullable Date endedAt;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "signed_account")
    private @Nullable String signedAccount;

    @Column(name = "signed_for")
    private @Nullable String signedFor;

    @Column(name = "signed_assurance")
    private @Nullable String signedAssurance;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "signed_at")
    private @Nullable Date signedAt;

    @Column(name = "signed_content")
    private @Nullable String signedContent;

    @Column(name = "messages")
    private int messages;

    @Column(name = "uploads")
    private int uploads;

    AanvraagRow(
            String reference, OrganisationId organisation, Opgave opgave, @Nullable AccountId applicant, Instant at) {
        this.reference = reference;
        this.staat = Staat.CONCEPT.name();
        this.applicant = applicant == null ? null : applicant.value();
        this.begunAt = Times.column(at);
        says(organisation, opgave);
    }

    final void says(OrganisationId id, Opgave opgave) {
        Organisatie named = opgave.organisatie();
        OrganisationId code = named.code();
        ProductId asked = opgave.inhoud().product();
        organisation = id.value();
        organisationCode = code == null ? null : code.value();
        organisationName = named.name();
        nameKey = named.name().toLowerCase(Locale.ROOT);
        organisationType = named.type().name();
        organisationNumber = named.number().toString();
        contactName = opgave.contact().name();
        contactEmail = opgave.contact().email();
        emailKey = contactEmail.toLowerCase(Locale.ROOT);
        contactPhone = opgave.contact().phone();
        formulier = opgave.inhoud().formulier().name();
        product = asked == null ? null : asked.value();
        content = InhoudText.write(opgave.inhoud());
    }

    void moved(Staat to) {
        staat = to.name();
        open = to.isOpen() ? 1 : 0;
        version++;
    }

    void submitted(Instant at) {
        submittedAt = Times.column(at);
    }

    void term(@Nullable LocalDate day, @Nullable Integer left) {
        term = Times.columnOrNull(day);
        daysLeft = left;
        remindedOn = null;
    }

    @Nullable
    Integer daysLeft() {
        return daysLeft;
    }

    void officer(@Nullable AccountId account) {
        officer = account == null ? null : account.value();
    }

    void firstAgreed(@Nullable AccountId account) {
        firstAgreed = account == null ? null : account.value();
    }

    void ended(Instant at, @Nullable String why) {
        endedAt = Times.column(at);
        reason = why;
        term = null;
    }

    void signed(@Nullable Handtekening signature) {
        signedAccount = signature == null ? null : signature.account().value();
        signedFor = signature == null ? null : signature.organisation().toString();
        signedAssurance = signature == null ? null : signature.assurance().name();
        signedAt = signature == null ? null : Times.column(signature.at());
        signedContent = signature == null ? null : signature.content();
    }

    int messages() {
        return messages;
    }

    int nextMessage() {
        return ++messages;
    }

    int nextUpload() {
        return ++uploads;
    }

    String emailKey() {
        return emailKey;
    }

    @Nullable
    String applicant() {
        return applicant;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    Aanvraag toAanvraag(List<Document> documents, List<Bericht> berichten) {
        return new Aanvraag(
                reference,
                version,
                Staat.valueOf(staat),
                opgave(),
                account(applicant),
                begunAt.toInstant(),
                Times.orNull(submittedAt),
                Times.dayOrNull(term),
                account(officer),
                account(firstAgreed),
                Times.orNull(endedAt),
                reason,
                signature(),
                documents,
                berichten);
    }

    private Opgave opgave() {
        return new Opgave(
                new Organisatie(
                        organisationName,
                        OrganisationType.valueOf(organisationType),
                        LegalSubject.of(organisationNumber),
                        organisationCode == null ? null : new OrganisationId(organisationCode)),
                new Contact(contactName, contactEmail, contactPhone),
                InhoudText.read(Formulier.valueOf(formulier), content));
    }

    private @Nullable Handtekening signature() {
        Instant at = Times.orNull(signedAt);
        AccountId by = account(signedAccount);
        return at == null || by == null || signedFor == null || signedAssurance == null || signedContent == null
                ? null
                : new Handtekening(
                        by, LegalSubject.of(signedFor), Assurance.valueOf(signedAssurance), at, signedContent);
    }

    private static @Nullable AccountId account(@Nullable String id) {
        return id == null ? null : new AccountId(id);
    }
}
