// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.service.adresboek;

import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody whom the servicedesk may ask; other participants do not see him. */
public record Contactpersoon(String id, String naam, String rol, String mail, String telefoon) {
    private static final String TUSSEN = "\t";
    private static final Pattern STUURTEKENS = Pattern.compile("\\p{Cntrl}+");

    /** What he is but for the id, in a line of text. */
    public String regel() {
        return String.join(TUSSEN, kaal(naam), kaal(rol), kaal(mail), kaal(telefoon));
    }

    private static String kaal(String tekst) {
        return STUURTEKENS.matcher(tekst).replaceAll(" ");
    }

    static Contactpersoon vanRegel(String regel) {
        String[] delen = regel.split(TUSSEN, -1);
        return new Contactpersoon(UUID.randomUUID().toString(), delen[0], delen[1], delen[2], delen[3]);
    }
}
