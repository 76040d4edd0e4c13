// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import java.util.List;

/**
 * The organisations that people of the simulated eHerkenning act for: all invented, the RSINs pass the 11-test. Whoever
 * fills a sandbox tells the portal which number belongs to which of its organisations.
 */
public final class DemoLegalSubjects {
    /** An organisation; {@code organisation} is its code in the portal, or empty if the portal does not know it. */
    public record LegalSubject(String organisation, String name, String kvkNumber, String rsin) {}

    public static final LegalSubject VOORBEELDSTAD =
            new LegalSubject("GM9901", "Gemeente Voorbeeldstad", "90009901", "899009906");
    public static final LegalSubject TESTDAM = new LegalSubject("GM9902", "Gemeente Testdam", "90009902", "899009918");
    public static final LegalSubject PROEFWIJK =
            new LegalSubject("GM9903", "Gemeente Proefwijk", "90009903", "899009931");
    public static final LegalSubject FICTIEHAVEN =
            new LegalSubject("GM9905", "Gemeente Fictiehaven", "90009905", "899009943");

    public static final LegalSubject DRIEDORPEN =
            new LegalSubject("GR-DRIEDORPEN", "Samenwerking Drie Dorpen", "90009906", "899009979");

    /** The servicedesk of the portal itself. */
    public static final LegalSubject BIDN = new LegalSubject("BIDN", "BIDN", "90009920", "899009980");

    /** Creditors of which people work in the portal. */
    public static final LegalSubject WATERBEDRIJF =
            new LegalSubject("SE-WATERBEDRIJF", "Waterbedrijf Helder", "90009921", "899009992");

    public static final LegalSubject ENERGIEBEDRIJF =
            new LegalSubject("SE-ENERGIEBEDRIJF", "Energiebedrijf De Zon", "90009922", "899010003");
    public static final LegalSubject ZORGVERZEKERAAR =
            new LegalSubject("SE-ZORGVERZEKERAAR", "Zorgverzekeraar Samen", "90009923", "899010015");

    /** Works for municipalities by their mandate. */
    public static final LegalSubject HULPVERLENER =
            new LegalSubject("SHV-SAMEN", "Schuldhulp Samen", "90009924", "899010027");

    /** Acts for others by a chain mandate (ketenmachtiging). */
    public static final LegalSubject TUSSENSCHAKEL =
            new LegalSubject("", "Tussenschakel Advies B.V.", "90009910", "899009955");

    /** Belongs to no organisation of the portal. */
    public static final LegalSubject ONBEKEND = new LegalSubject("", "Nergens Bekend B.V.", "90009999", "899009967");

    /** A municipality that the portal does not know yet: it signs up by itself. */
    public static final LegalSubject NIEUWDAM = new LegalSubject("", "Gemeente Nieuwdam", "90009960", "899010039");

    /** Another, that signs up for debt help. */
    public static final LegalSubject OOSTERDAM = new LegalSubject("", "Gemeente Oosterdam", "90009961", "899010040");

    /** Those that the portal knows. */
    public static final List<LegalSubject> OF_THE_PORTAL =
            List.of(VOORBEELDSTAD, TESTDAM, PROEFWIJK, FICTIEHAVEN, DRIEDORPEN);

    private DemoLegalSubjects() {}
}
