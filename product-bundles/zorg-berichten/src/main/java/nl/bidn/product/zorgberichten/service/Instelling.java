// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import java.util.List;
import nl.bidn.portal.api.Setting;

/** What a municipality chooses for itself, for iWmo and iJw apart. */
public final class Instelling {
    /** Whether what comes by the page Aanleveren is checked: schema and rules inside the message. */
    public static final Setting<Boolean> CONTROLE_PORTAAL =
            Setting.of("controle-portaal", true, Rights.INSTELLEN, Instelling::jaNee);
    /** The same for REST and SOAP. */
    public static final Setting<Boolean> CONTROLE_SYSTEEM =
            Setting.of("controle-systeem", false, Rights.INSTELLEN, Instelling::jaNee);

    private Instelling() {}

    public static List<Setting<?>> alle() {
        return List.of(CONTROLE_PORTAAL, CONTROLE_SYSTEEM);
    }

    private static boolean jaNee(String text) {
        return switch (text) {
            case "ja", "true" -> true;
            case "nee", "false" -> false;
            default -> throw new IllegalArgumentException("Kies ja of nee.");
        };
    }
}
