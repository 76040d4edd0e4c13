// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.instelling;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.values.MailAddress;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.wlzregistertoets.service.Rights;

/** What a municipality sets for itself. */
public final class Instelling {
    public static final Setting<Oins> OINS = van("oins", Oins.GEEN, Oins::lees);
    /** Of the system that asks, so that its end is seen in time. */
    public static final Setting<SystemCertificate> CERTIFICAAT =
            van("certificaat", SystemCertificate.NONE, SystemCertificate::read);

    public static final Setting<Adressen> ADRESSEN = van("adressen", Adressen.GEEN, Adressen::lees);
    /** How many questions its systems may ask in a minute; 0: as many as they like. */
    public static final Setting<Integer> PER_MINUUT = van("per-minuut", 0, text -> getal(text, 0, 1_000_000));
    /** How many in a day of Amsterdam; 0: as many as they like. */
    public static final Setting<Integer> PER_DAG = van("per-dag", 0, text -> getal(text, 0, 10_000_000));

    public static final Setting<String> CONTACT_NAAM = van("contact-naam", "", Instelling::naam);
    public static final Setting<String> CONTACT_MAIL = van("contact-mail", "", Instelling::mail);
    public static final Setting<String> CONTACT_TELEFOON = van("contact-telefoon", "", Instelling::telefoon);
    /** So many look-ups by one person within an hour are unusual. */
    public static final Setting<Integer> VEEL_PER_UUR = van("veel-per-uur", 50, text -> getal(text, 2, 10_000));
    /** So many different people looked up by one person within five minutes are a series. */
    public static final Setting<Integer> REEKS = van("reeks", 20, text -> getal(text, 2, 10_000));

    public static final Setting<Werktijden> WERKTIJDEN =
            van("werktijden", Werktijden.lees("07:00-19:00"), Werktijden::lees);

    private static final Pattern TELEFOON = Pattern.compile("[+0-9][0-9 ()-]{5,24}");
    private static final int LANGSTE_NAAM = 100;

    private Instelling() {}

    public static List<Setting<?>> alle() {
        return List.of(
                OINS,
                CERTIFICAAT,
                ADRESSEN,
                PER_MINUUT,
                PER_DAG,
                CONTACT_NAAM,
                CONTACT_MAIL,
                CONTACT_TELEFOON,
                VEEL_PER_UUR,
                REEKS,
                WERKTIJDEN);
    }

    private static <T> Setting<T> van(String key, T fallback, Function<String, T> lees) {
        return Setting.of(key, fallback, Rights.INSTELLEN, lees);
    }

    private static int getal(String text, int minst, int meest) {
        try {
            int getal = Integer.parseInt(text.strip());
            if (getal >= minst && getal <= meest) {
                return getal;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Typ een getal.", e);
        }
        throw new IllegalArgumentException("Typ een getal van " + minst + " tot en met " + meest + ".");
    }

    private static String naam(String text) {
        if (text.length() > LANGSTE_NAAM) {
            throw new IllegalArgumentException("Gebruik niet meer dan " + LANGSTE_NAAM + " tekens.");
        }
        return text.strip();
    }

    private static String mail(String text) {
        if (text.isBlank()) {
            return "";
        }
        try {
            return new MailAddress(text.strip()).value();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Dit is geen mailadres. Typ een adres zoals team@gemeente.nl.", e);
        }
    }

    private static String telefoon(String text) {
        if (text.isBlank() || TELEFOON.matcher(text.strip()).matches()) {
            return text.strip();
        }
        throw new IllegalArgumentException("Typ een telefoonnummer zoals 030 123 45 67.");
    }
}
