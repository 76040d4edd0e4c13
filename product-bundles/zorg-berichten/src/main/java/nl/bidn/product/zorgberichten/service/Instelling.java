// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.values.SystemCertificate;

/** What a municipality chooses for itself, for iWmo and iJw apart. */
public final class Instelling {
    /** Whether what comes by the page Aanleveren is checked: schema and rules inside the message. */
    public static final Setting<Boolean> CONTROLE_PORTAAL =
            Setting.of("controle-portaal", true, Rights.INSTELLEN, Instelling::jaNee);
    /** The same for REST and SOAP. */
    public static final Setting<Boolean> CONTROLE_SYSTEEM =
            Setting.of("controle-systeem", false, Rights.INSTELLEN, Instelling::jaNee);
    /** Which message types go to the system of the municipality; all others to the portal. */
    public static final Setting<Functies> WEBSERVICE =
            Setting.of("webservice", Functies.GEEN, Rights.INSTELLEN, Functies::lees);
    /** Whether the system fetches them, or the hub brings them. */
    public static final Setting<Wijze> WIJZE = Setting.of("wijze", Wijze.OPHALEN, Rights.INSTELLEN, Wijze::lees);
    /** Where the hub brings them; empty: nowhere. */
    public static final Setting<String> ENDPOINT = Setting.of("endpoint", "", Rights.INSTELLEN, Instelling::adres);
    /** What the system at that address must show. */
    public static final Setting<SystemCertificate> CERTIFICAAT =
            Setting.of("certificaat", SystemCertificate.NONE, Rights.INSTELLEN, SystemCertificate::read);
    /** As long as it is on, no message but a test message goes to the address. */
    public static final Setting<Boolean> TESTPROFIEL =
            Setting.of("testprofiel", true, Rights.INSTELLEN, Instelling::jaNee);
    /** The version of StUF-GGk that the system speaks. */
    public static final Setting<String> STUF_VERSIE =
            Setting.of("stuf-versie", "2.1", Rights.INSTELLEN, Instelling::stufVersie);
    /** How many hours a payload stays after it was fetched, and never longer than two months after it came. */
    public static final Setting<Integer> BEWAREN =
            Setting.of("bewaren-na-ophalen", 24, Rights.INSTELLEN, Instelling::uren);
    /** Whom we can ask about the system of the municipality. */
    public static final Setting<String> CONTACT = Setting.of("contact", "", Rights.INSTELLEN, Instelling::contact);
    /** Who gets the notices too, besides the people with a right. */
    public static final Setting<Meldadressen> MELDADRESSEN =
            Setting.of("meldadressen", Meldadressen.GEEN, Rights.INSTELLEN, Meldadressen::lees);

    /** Those that the hub can speak. */
    public static final List<String> STUF_VERSIES = List.of("2.1");

    /** Two months of 31 days. */
    private static final int MEESTE_UREN = 62 * 24;

    private static final int LANGSTE_ADRES = 500;
    private static final int LANGSTE_CONTACT = 200;
    private static final Set<String> WEB = Set.of("https", "http");

    private Instelling() {}

    public static List<Setting<?>> alle() {
        return List.of(
                WEBSERVICE,
                WIJZE,
                ENDPOINT,
                CERTIFICAAT,
                TESTPROFIEL,
                STUF_VERSIE,
                CONTROLE_PORTAAL,
                CONTROLE_SYSTEEM,
                BEWAREN,
                CONTACT,
                MELDADRESSEN);
    }

    private static boolean jaNee(String text) {
        return switch (text) {
            case "ja", "true" -> true;
            case "nee", "false" -> false;
            default -> throw new IllegalArgumentException("Kies ja of nee.");
        };
    }

    /** Its form only: whether the portal may call it is for the core to say, when it is typed and each time. */
    private static String adres(String text) {
        if (text.isEmpty()) {
            return text;
        }
        try {
            var uri = new URI(text);
            boolean web = uri.getHost() != null
                    && WEB.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
            if (web && uri.getUserInfo() == null && uri.getFragment() == null && text.length() <= LANGSTE_ADRES) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Dit is geen internetadres.", e);
        }
        throw new IllegalArgumentException("Geef een heel adres, zoals https://koppeling.gemeente.nl/stuf.");
    }

    private static String stufVersie(String text) {
        if (!STUF_VERSIES.contains(text)) {
            throw new IllegalArgumentException("Kies een versie uit de lijst.");
        }
        return text;
    }

    private static int uren(String text) {
        try {
            int uren = Integer.parseInt(text);
            if (uren >= 1 && uren <= MEESTE_UREN) {
                return uren;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Typ een getal.", e);
        }
        throw new IllegalArgumentException("Kies 1 tot en met " + MEESTE_UREN + " uur. Dat is twee maanden.");
    }

    private static String contact(String text) {
        if (text.length() > LANGSTE_CONTACT) {
            throw new IllegalArgumentException("Gebruik niet meer dan " + LANGSTE_CONTACT + " tekens.");
        }
        return text;
    }
}
