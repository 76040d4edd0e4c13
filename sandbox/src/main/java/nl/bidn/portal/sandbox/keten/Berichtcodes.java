// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import java.util.Map;

/** The codes of messages in their heads, as the standards number them. */
final class Berichtcodes {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("WMO302", "415"),
            Map.entry("WMO305", "418"),
            Map.entry("WMO307", "420"),
            Map.entry("WMO315", "444"),
            Map.entry("WMO317", "480"),
            Map.entry("WMO320", "483"),
            Map.entry("WMO323", "484"),
            Map.entry("WMO402", "471"),
            Map.entry("WMO404", "473"),
            Map.entry("JW302", "437"),
            Map.entry("JW305", "438"),
            Map.entry("JW307", "440"),
            Map.entry("JW315", "446"),
            Map.entry("JW317", "486"),
            Map.entry("JW320", "489"),
            Map.entry("JW323", "490"));

    private Berichtcodes() {}

    static String van(String functie) {
        String code = CODES.get(functie);
        if (code == null) {
            throw new IllegalArgumentException("no stand-in makes a " + functie);
        }
        return code;
    }
}
