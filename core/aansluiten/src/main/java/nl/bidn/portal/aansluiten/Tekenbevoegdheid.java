// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten;

/**
 * Whether somebody may sign by eHerkenning, and how the portal knows: he came in by eHerkenning with EH3 for exactly the
 * organisation of the application, was verified, and a signed document or a colleague gave him the right to sign there (a
 * role that signs, or the right to manage users of that field of work).
 */
public enum Tekenbevoegdheid {
    BEVOEGD,
    NIET_INGELOGD,
    NIET_MET_EHERKENNING,
    ANDERE_ORGANISATIE,
    /** Neither gebruikersbeheerder of the field of work, nor holder of a role that signs. */
    GEEN_RECHT_OM_TE_TEKENEN,
    /** A manager or B&amp;W signs this, on paper. */
    ALLEEN_OP_PAPIER
}
