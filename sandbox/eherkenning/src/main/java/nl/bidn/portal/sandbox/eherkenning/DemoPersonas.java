// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning;

import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.BIDN;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.DRIEDORPEN;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.ENERGIEBEDRIJF;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.FICTIEHAVEN;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.NIEUWDAM;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.ONBEKEND;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.PROEFWIJK;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.TESTDAM;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.TUSSENSCHAKEL;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.VOORBEELDSTAD;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.WATERBEDRIJF;
import static nl.bidn.portal.sandbox.eherkenning.DemoLegalSubjects.ZORGVERZEKERAAR;

import java.util.List;
import java.util.Optional;

/** Everybody who can sign in at the simulated suppliers. */
public final class DemoPersonas {
    private static final String EH3 = "loa3";
    private static final List<DemoPersona> ALL = List.of(
            person(
                    "anouk@voorbeeldstad.example",
                    "A.",
                    "Anouk",
                    "van",
                    "Dam",
                    1,
                    EH3,
                    true,
                    "wordt gebruikersbeheerder van Voorbeeldstad",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "bas@voorbeeldstad.example",
                    "B.",
                    "Bas",
                    "",
                    "Hendriks",
                    2,
                    EH3,
                    true,
                    "gebruiker van Voorbeeldstad",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "carla@voorbeeldstad.example",
                    "C.",
                    "Carla",
                    "",
                    "Smit",
                    3,
                    EH3,
                    true,
                    "productbeheerder van Voorbeeldstad",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "daan@testdam.example",
                    "D.",
                    "Daan",
                    "",
                    "Mulder",
                    4,
                    EH3,
                    true,
                    "productbeheerder van Testdam",
                    DemoMandate.of(TESTDAM)),
            person(
                    "emma@driedorpen.example",
                    "E.",
                    "Emma",
                    "",
                    "Kok",
                    5,
                    EH3,
                    true,
                    "mag voor twee gemeenten optreden en kiest bij het inloggen",
                    DemoMandate.of(VOORBEELDSTAD),
                    DemoMandate.of(TESTDAM)),
            person(
                    "farid@tussenschakel.example",
                    "F.",
                    "Farid",
                    "",
                    "Aziz",
                    6,
                    EH3,
                    true,
                    "treedt via Tussenschakel Advies op voor twee gemeenten (ketenmachtiging)",
                    DemoMandate.chain(TESTDAM, TUSSENSCHAKEL),
                    DemoMandate.chain(PROEFWIJK, TUSSENSCHAKEL)),
            person(
                    "gijs@voorbeeldstad.example",
                    "G.",
                    "Gijs",
                    "de",
                    "Boer",
                    7,
                    EH3,
                    true,
                    "alleen voor één vestiging van Voorbeeldstad",
                    DemoMandate.branch(VOORBEELDSTAD, "000099019901")),
            person(
                    "hanna@proefwijk.example",
                    "H.",
                    "Hanna",
                    "",
                    "Vos",
                    8,
                    EH3,
                    true,
                    "van Proefwijk is alleen het RSIN bekend",
                    DemoMandate.only(DemoMandate.Numbers.RSIN, PROEFWIJK)),
            person(
                    "ilse@fictiehaven.example",
                    "I.",
                    "Ilse",
                    "",
                    "Peters",
                    9,
                    EH3,
                    true,
                    "van Fictiehaven is alleen het KvK-nummer bekend",
                    DemoMandate.only(DemoMandate.Numbers.KVK, FICTIEHAVEN)),
            person(
                    "jan@voorbeeldstad.example",
                    "J.",
                    "Jan",
                    "",
                    "Willems",
                    10,
                    "loa2plus",
                    true,
                    "heeft een middel van niveau 2+, dat is te laag",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "karin@testdam.example",
                    "K.",
                    "Karin",
                    "",
                    "Bos",
                    11,
                    EH3,
                    false,
                    "deelt de naam van de organisatie niet",
                    DemoMandate.of(TESTDAM)),
            person("leo@voorbeeldstad.example", "L.", "Leo", "", "Maas", 12, EH3, true, "heeft geen machtiging"),
            person(
                    "mila@nergensbekend.example",
                    "M.",
                    "Mila",
                    "",
                    "Dekker",
                    13,
                    EH3,
                    true,
                    "haar organisatie is bij het portaal niet bekend",
                    DemoMandate.of(ONBEKEND)),
            person(
                    "nora@testdam.example",
                    "N.",
                    "Nora",
                    "",
                    "Prins",
                    14,
                    "loa4",
                    true,
                    "wordt gebruikersbeheerder van Testdam, met een middel van niveau 4",
                    DemoMandate.of(TESTDAM)),
            person(
                    "olga@voorbeeldstad.example",
                    "O.",
                    "Olga",
                    "",
                    "Brandt",
                    15,
                    EH3,
                    true,
                    "wisselt berichten uit voor Voorbeeldstad (iWmo en iJw)",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "piet@voorbeeldstad.example",
                    "P.",
                    "Piet",
                    "van",
                    "Loon",
                    16,
                    EH3,
                    true,
                    "stelt iWmo en iJw in voor Voorbeeldstad",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "roos@driedorpen.example",
                    "R.",
                    "Roos",
                    "",
                    "Kuiper",
                    17,
                    EH3,
                    true,
                    "wisselt berichten uit voor de Drie Dorpen (iWmo en iJw)",
                    DemoMandate.of(DRIEDORPEN)),
            person(
                    "sem@driedorpen.example",
                    "S.",
                    "Sem",
                    "de",
                    "Graaf",
                    18,
                    EH3,
                    true,
                    "stelt iWmo en iJw in voor de Drie Dorpen",
                    DemoMandate.of(DRIEDORPEN)),
            person(
                    "tess@voorbeeldstad.example",
                    "T.",
                    "Tess",
                    "",
                    "Groen",
                    19,
                    EH3,
                    true,
                    "raadpleegt het Wlz-register voor Voorbeeldstad",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "umar@voorbeeldstad.example",
                    "U.",
                    "Umar",
                    "",
                    "Said",
                    20,
                    EH3,
                    true,
                    "stelt Wlz-Registertoets in voor Voorbeeldstad",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "vera@voorbeeldstad.example",
                    "V.",
                    "Vera",
                    "",
                    "Postma",
                    21,
                    EH3,
                    true,
                    "stuurt berichten van het Schuldenknooppunt voor Voorbeeldstad",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "wout@voorbeeldstad.example",
                    "W.",
                    "Wout",
                    "de",
                    "Haan",
                    22,
                    EH3,
                    true,
                    "beheert het Schuldenknooppunt voor Voorbeeldstad",
                    DemoMandate.of(VOORBEELDSTAD)),
            person(
                    "xena@waterbedrijf.example",
                    "X.",
                    "Xena",
                    "",
                    "Blok",
                    23,
                    EH3,
                    true,
                    "beantwoordt berichten voor een waterbedrijf",
                    DemoMandate.of(WATERBEDRIJF)),
            person(
                    "yara@energiebedrijf.example",
                    "Y.",
                    "Yara",
                    "",
                    "Lont",
                    24,
                    EH3,
                    true,
                    "beantwoordt berichten voor een energiebedrijf",
                    DemoMandate.of(ENERGIEBEDRIJF)),
            person(
                    "zeno@zorgverzekeraar.example",
                    "Z.",
                    "Zeno",
                    "",
                    "Prins",
                    25,
                    EH3,
                    true,
                    "beantwoordt berichten voor een zorgverzekeraar",
                    DemoMandate.of(ZORGVERZEKERAAR)),
            person(
                    "ada@bidn.example",
                    "A.",
                    "Ada",
                    "",
                    "Kramer",
                    26,
                    EH3,
                    true,
                    "laat deelnemers toe tot het Schuldenknooppunt",
                    DemoMandate.of(BIDN)),
            person(
                    "bo@nieuwdam.example",
                    "B.",
                    "Bo",
                    "",
                    "Visser",
                    30,
                    EH3,
                    true,
                    "haar gemeente meldt zich nog aan bij het portaal",
                    DemoMandate.of(NIEUWDAM)));

    private DemoPersonas() {}

    public static List<DemoPersona> all() {
        return ALL;
    }

    public static Optional<DemoPersona> find(String userName) {
        return ALL.stream()
                .filter(persona -> persona.userName().equalsIgnoreCase(userName.strip()))
                .findFirst();
    }

    @SuppressWarnings("TooManyParameters")
    private static DemoPersona person(
            String userName,
            String initials,
            String firstName,
            String infix,
            String familyName,
            int number,
            String level,
            boolean knowsCompanyName,
            String story,
            DemoMandate... mandates) {
        var phone = String.format("06-999000%02d", number);
        return new DemoPersona(
                userName,
                initials,
                firstName,
                infix,
                familyName,
                phone,
                level,
                knowsCompanyName,
                List.of(mandates),
                story);
    }
}
