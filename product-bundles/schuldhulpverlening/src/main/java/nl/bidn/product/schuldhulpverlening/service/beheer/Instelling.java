// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldhulpverlening.service.beheer;

import java.util.List;
import java.util.function.Function;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.values.MailAddress;
import nl.bidn.portal.values.SystemCertificate;
import nl.bidn.product.schuldhulpverlening.service.Rights;

/** What an organisation sets for itself. */
public final class Instelling {
    public static final int MEESTE_BEWAARDAGEN = 30;

    /** So long an answer is kept once it is ready; 0: it is destroyed when it is shown or fetched, or after a day. */
    public static final Setting<Integer> BEWAARDAGEN = van("bewaardagen", 7, text -> getal(text, MEESTE_BEWAARDAGEN));
    /** How many questions may be asked for it in a day of Amsterdam; 0: as many as it likes. */
    public static final Setting<Integer> PER_DAG = van("per-dag", 0, text -> getal(text, 100_000));
    /** Hears by mail that an answer is ready to be read, and that the certificate ends; empty: nobody does. */
    public static final Setting<String> CONTACT_MAIL = van("contact-mail", "", Instelling::mail);

    /** Of the system that calls for it; none: whichever the gate lets in. */
    public static final Setting<SystemCertificate> CERTIFICAAT =
            van("certificaat", SystemCertificate.NONE, SystemCertificate::read);

    private Instelling() {}

    public static List<Setting<?>> alle() {
        return List.of(BEWAARDAGEN, PER_DAG, CONTACT_MAIL, CERTIFICAAT);
    }

    /** Those that are typed, each in a field of its own. */
    public static List<Setting<?>> velden() {
        return List.of(BEWAARDAGEN, PER_DAG, CONTACT_MAIL);
    }

    private static <T> Setting<T> van(String key, T fallback, Function<String, T> lees) {
        return Setting.of(key, fallback, Rights.INSTELLEN, lees);
    }

    private static int getal(String text, int meest) {
        try {
            int getal = Integer.parseInt(text.strip());
            if (getal >= 0 && getal <= meest) {
                return getal;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Typ een getal.", e);
        }
        throw new IllegalArgumentException("Typ een getal van 0 tot en met " + meest + ".");
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
}
