// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

/**
 * Why somebody was not let in. The names are stable: they stand in the audit and operators search for them. Behind each is
 * named which attacks it stops, by the row of the catalogue in {@code docs/decisions/008-own-saml-service-provider.md}.
 */
public enum Reason {
    /** C4: not an artifact of type 4 with 44 bytes. */
    ARTIFACT_FORM,
    /** C4: the artifact names another broker than the one that was asked. */
    ARTIFACT_ISSUER,
    /** C4: the artifact names an endpoint that the broker's metadata does not have. */
    ARTIFACT_ENDPOINT,
    /** C1: this artifact was shown before. */
    ARTIFACT_REPLAYED,
    /** C2, E2: nothing of this browser waits for an answer, or RelayState is not ours. */
    REQUEST_UNKNOWN,
    /** C2: another browser began (login CSRF). */
    REQUEST_OTHER_BROWSER,
    /** C2: began more than ten minutes ago. */
    REQUEST_EXPIRED,
    /** C1: this request has had its answer. */
    REQUEST_USED,
    /** The broker was removed or switched off meanwhile. */
    BROKER_GONE,
    /** C4: no connection, too slow, another status than 200, or another content type. */
    RESOLVE_FAILED,
    /** C4: more than a megabyte. */
    RESOLVE_TOO_LARGE,
    /** C4: a SOAP fault. */
    RESOLVE_FAULT,
    /** C4: the broker has no response for this artifact. */
    RESPONSE_MISSING,
    /** E1, A12, A13, D6: DOCTYPE, CDATA, comment, processing instruction, or another encoding than UTF-8. */
    XML_FORBIDDEN,
    /** E1: not well-formed, or too deep, too wide or too much. */
    XML_MALFORMED,
    /** A1 to A8, A11, B5, D1, D4: an element or attribute that the profile does not have there. */
    SHAPE,
    /** A1 to A8: the same ID twice. */
    ID_TWICE,
    /** B1, B3, B4, B5: ArtifactResponse or Assertion without a signature. */
    SIGNATURE_MISSING,
    /** A9, A13, B2, B9: a signature that is built otherwise than the profile says. */
    SIGNATURE_SHAPE,
    /** A10, B9: the signature is not about the element that it stands in. */
    SIGNATURE_REFERENCE,
    /** B9: another algorithm than RSA with SHA-2, SHA-256 and exclusive canonicalisation. */
    SIGNATURE_ALGORITHM,
    /** B7, B8: the key that is named is not in the broker's metadata, or none of these is valid now. */
    SIGNATURE_KEY,
    /** A1 to A13, B6, D4: the signature does not hold under a key of the broker. */
    SIGNATURE_INVALID,
    /** C3: Destination. */
    DESTINATION,
    /** C2: InResponseTo on one of the three levels. */
    IN_RESPONSE_TO,
    /** C3, D4: Issuer on one of the three levels. */
    ISSUER,
    /** C3: Audience. */
    AUDIENCE,
    /** C3: Recipient. */
    RECIPIENT,
    /** C3: a confirmation method other than bearer. */
    CONFIRMATION,
    /** C3: no longer valid. */
    TIME_PAST,
    /** C3: not valid yet. */
    TIME_FUTURE,
    /** C3: a moment that is not written as the profile says. */
    TIME_FORM,
    /** D3: the person proved who he is before we asked. */
    AUTHN_OLD,
    /** D1: a lower level than EH3. */
    ASSURANCE_TOO_LOW,
    /** D1: a level that eTD does not know. */
    ASSURANCE_UNKNOWN,
    /** D2: ServiceID or ServiceUUID of another service. */
    SERVICE,
    /** D5: an attribute that the profile does not have. */
    ATTRIBUTE_UNKNOWN,
    /** D5: the same attribute twice. */
    ATTRIBUTE_TWICE,
    /** D5, D6: a value that is not exactly as it should be. */
    ATTRIBUTE_VALUE,
    /** D5: no LegalSubjectID or no ActingSubjectID. */
    SUBJECT_MISSING,
    /** D5, D6: a number or pseudonym that is not exactly as it should be. */
    SUBJECT_FORM,
    /** D5: an identifier of a kind that we do not take, or not encrypted. */
    SUBJECT_KIND,
    /** D5: two numbers of the same kind. */
    SUBJECT_TWICE,
    /** D5: not encrypted for us. */
    ENCRYPTION_RECIPIENT,
    /** D5: RSA 1.5, or another algorithm that the profile does not have. */
    ENCRYPTION_ALGORITHM,
    /** D5: cannot be decrypted. */
    ENCRYPTION_BROKEN,
    /** E3: the person pressed cancel (Responder with AuthnFailed). */
    CANCELLED,
    /** E3: the broker could not do it (RequestUnsupported, Requester and others). */
    STATUS_FAILED,
    /** E3: a status that SAML does not know on that place. */
    STATUS_UNKNOWN,
    /** E3: an assertion beside a status that says no. */
    STATUS_CONTRADICTS,
    /** E3: Success without an assertion. */
    ASSERTION_MISSING,
    /** C1: this assertion was used before. */
    ASSERTION_REPLAYED,
    /** No organisation of the portal has one of the numbers. */
    ORGANISATION_UNKNOWN,
    /** D5: the numbers are of different organisations. */
    ORGANISATION_CONTRADICTION,
    /** E5: the account was deactivated. */
    ACCOUNT_DEACTIVATED,
    /** E5: the account could not be given a session at this moment. */
    ACCOUNT_NOT_READY
}
