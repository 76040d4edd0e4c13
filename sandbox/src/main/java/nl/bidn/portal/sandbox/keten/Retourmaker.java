// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.keten;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the retour on a message: its head once more, and what came of it. */
public final class Retourmaker {
    private Retourmaker() {}

    /**
     * @param functie of the retour: {@code WMO302}
     * @param code none: all is well
     */
    public static String maak(
            Heenkop heen, String functie, String identificatie, LocalDate dag, Optional<String> code) {
        String namespace =
                heen.namespace().replaceAll("/[a-z]+[0-9]{3}/", "/" + functie.toLowerCase(Locale.ROOT) + "/");
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<p:Bericht xmlns:b=\"")
                .append(heen.basis())
                .append("\" xmlns:p=\"")
                .append(namespace)
                .append("\"><p:Header>");
        element(xml, "p:BerichtCode", Berichtcodes.van(functie));
        List<String> open = new ArrayList<>();
        for (Heenkop.Veld veld : heen.velden()) {
            if (!veld.plaats().equals("BerichtCode")) {
                veld(xml, veld, open);
            }
        }
        sluit(xml, open);
        element(xml, "p:IdentificatieRetour", identificatie);
        element(xml, "p:DagtekeningRetour", dag.toString());
        if (code.isPresent()) {
            element(xml, "p:XsltVersie", "1.0.0");
        }
        xml.append("<p:XsdVersieRetour>");
        element(xml, "b:BasisschemaXsdVersie", heen.veld("XsdVersie/BasisschemaXsdVersie"));
        element(xml, "b:BerichtXsdVersie", heen.veld("XsdVersie/BerichtXsdVersie"));
        xml.append("</p:XsdVersieRetour>");
        if (code.isPresent()) {
            xml.append("<p:RetourCodes>");
            element(xml, "p:RetourCode", code.get());
            xml.append("</p:RetourCodes>");
        }
        return xml.append("</p:Header></p:Bericht>\r\n").toString();
    }

    /** Fields in an element follow each other, so that it is opened before the first and closed after the last. */
    private static void veld(StringBuilder xml, Heenkop.Veld veld, List<String> open) {
        int slash = veld.plaats().indexOf('/');
        String om = slash < 0 ? "" : veld.plaats().substring(0, slash);
        if (!open.isEmpty() && !open.get(0).equals(om)) {
            sluit(xml, open);
        }
        if (om.isEmpty()) {
            element(xml, "p:" + veld.plaats(), veld.text());
            return;
        }
        if (open.isEmpty()) {
            xml.append("<p:").append(om).append('>');
            open.add(om);
        }
        element(xml, "b:" + veld.plaats().substring(slash + 1), veld.text());
    }

    private static void sluit(StringBuilder xml, List<String> open) {
        open.forEach(naam -> xml.append("</p:").append(naam).append('>'));
        open.clear();
    }

    private static void element(StringBuilder xml, String naam, String text) {
        String veilig = text.replace("&", "&amp;").replace("<", "&lt;");
        xml.append('<').append(naam).append('>').append(veilig);
        xml.append("</").append(naam).append('>');
    }
}
