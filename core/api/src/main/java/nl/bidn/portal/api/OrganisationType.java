// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.api;

/** The kinds of organisation that take part. */
public enum OrganisationType {
    GEMEENTE,
    /** A Gemeenschappelijke Regeling: acts for the municipalities that mandated it. */
    SAMENWERKINGSVERBAND,
    SCHULDHULPVERLENER,
    SCHULDEISER,
    BEWINDVOERDER,
    /** A partner in the chain that supplies or answers: Belastingdienst, CAK, CIZ, VECOZO. */
    KETENPARTNER,
    BIDN
}
