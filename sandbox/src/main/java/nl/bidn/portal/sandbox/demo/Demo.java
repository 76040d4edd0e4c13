// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import java.util.List;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.sandbox.demo.DemoAccount.DemoRole;

/** Who takes part in the demo: all invented. */
public final class Demo {
    static final String PRODUCT = "alleenverdieners";
    static final String SIGNATORY = "gebruikersbeheerder";
    static final String WORKER = "productbeheerder";

    /** Whoever works here is an officer of the servicedesk. */
    static final String BIDN = "BIDN";

    /** An organisation of the demo. */
    record DemoOrganisation(String code, OrganisationType type, String name) {
        OrganisationId id() {
            return new OrganisationId(code);
        }
    }

    /** Of those who are made first, before any product; organisations are never taken away, so that each shows what was made. */
    static final OrganisationId FIRST = new OrganisationId("GM9901");

    /** The neighbour of Alleenverdieners, made with all that needs that product. */
    static final OrganisationId LAST = new OrganisationId("BELASTINGDIENST");

    static final List<DemoOrganisation> ORGANISATIONS = List.of(
            gemeente("GM9901", "Voorbeeldstad"),
            gemeente("GM9902", "Testdam"),
            gemeente("GM9903", "Proefwijk"),
            gemeente("GM9904", "Demoveen"),
            gemeente("GM9905", "Fictiehaven"),
            new DemoOrganisation("GR-DRIEDORPEN", OrganisationType.SAMENWERKINGSVERBAND, "Samenwerking Drie Dorpen"),
            new DemoOrganisation("BELASTINGDIENST", OrganisationType.KETENPARTNER, "Belastingdienst (sandbox)"),
            new DemoOrganisation(BIDN, OrganisationType.BIDN, "BIDN"));

    /** For whom the samenwerkingsverband acts. */
    static final List<String> DORPEN = List.of("GM9902", "GM9903", "GM9904");

    static final List<String> ENABLED = List.of("GM9901", "GR-DRIEDORPEN");

    private static final List<DemoAccount> ACCOUNTS = List.of(
            account(
                    "pbakker",
                    "P. Bakker",
                    "GM9901",
                    "tekent voor nieuwe productbeheerders, ziet zelf niets",
                    role(SIGNATORY, "GM9901")),
            account("jdevries", "J. de Vries", "GM9901", "haalt rapportages op", role(WORKER, "GM9901")),
            account("mjansen", "M. Jansen", "GM9901", "haalt rapportages op", role(WORKER, "GM9901")),
            account(
                    "selamrani",
                    "S. El Amrani",
                    "GR-DRIEDORPEN",
                    "haalt op voor drie gemeenten",
                    role(WORKER, "GR-DRIEDORPEN")),
            account(
                    "twillems",
                    "T. Willems",
                    "GM9901",
                    "werkt voor twee organisaties",
                    role(WORKER, "GM9901"),
                    role(WORKER, "GR-DRIEDORPEN")),
            account("hvisser", "H. Visser", "GM9905", "de dienst staat uit voor deze gemeente", role(WORKER, "GM9905")),
            account("sdeskwit", "W. de Wit", BIDN, "werkt bij de servicedesk en geeft vrij wat een ander registreert"),
            account("sdeskblauw", "B. Blauw", BIDN, "werkt bij de servicedesk en registreert formulieren"),
            account("kdeboer", "K. de Boer", "GM9901", "heeft nog geen rol"),
            new DemoAccount(
                    "lnieuwenhuis",
                    "L. Nieuwenhuis",
                    "GM9901",
                    "is uitgenodigd: de link staat in de mailbox",
                    true,
                    List.of()));

    private Demo() {}

    public static List<DemoAccount> accounts() {
        return ACCOUNTS;
    }

    private static DemoOrganisation gemeente(String code, String name) {
        return new DemoOrganisation(code, OrganisationType.GEMEENTE, name);
    }

    private static DemoAccount account(
            String userName, String name, String organisation, String story, DemoRole... roles) {
        return new DemoAccount(userName, name, organisation, story, false, List.of(roles));
    }

    private static DemoRole role(String role, String organisation) {
        return new DemoRole(PRODUCT, role, organisation);
    }
}
