// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.bidn.product.zorgberichten.message.standaard.Retourbetekenis.Oordeel;
import nl.bidn.product.zorgberichten.message.standaard.Retourbetekenis.Tekst;
import nl.bidn.product.zorgberichten.message.xml.Files;
import nl.bidn.product.zorgberichten.message.xml.OwnElement;
import nl.bidn.product.zorgberichten.message.xml.OwnXml;

/** Reads what the retour codes of a standard mean. */
final class RetourLezer {
    private static final String NAMESPACE = "urn:bidn:zorg:retourcodes:1";

    private RetourLezer() {}

    static Map<String, Retourbetekenis> lees(String name, Files files) throws IOException {
        OwnElement root;
        try (InputStream in = files.open(name)) {
            root = OwnXml.read(name, in);
        }
        if (!root.name().equals("retourcodes") || !root.namespace().equals(NAMESPACE)) {
            throw root.refuse("it is not {" + NAMESPACE + "}retourcodes");
        }
        root.onlyChildren(Set.of("retourcode"));
        Map<String, Retourbetekenis> all = new HashMap<>();
        for (OwnElement each : root.children("retourcode")) {
            Retourbetekenis betekenis = betekenis(each);
            if (all.put(betekenis.code(), betekenis) != null) {
                throw each.refuse(betekenis.code() + " is there twice");
            }
        }
        return Map.copyOf(all);
    }

    private static Retourbetekenis betekenis(OwnElement element) {
        element.onlyAttributes(Set.of("code", "oordeel", "regel"));
        element.onlyChildren(Set.of("nl", "en"));
        return new Retourbetekenis(
                element.need("code"),
                oordeel(element),
                element.attribute("regel"),
                tekst(element, "nl"),
                tekst(element, "en"));
    }

    private static Oordeel oordeel(OwnElement element) {
        String value = element.need("oordeel");
        for (Oordeel each : Oordeel.values()) {
            if (each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(value)) {
                return each;
            }
        }
        throw element.refuse("oordeel cannot be " + value);
    }

    private static Tekst tekst(OwnElement element, String taal) {
        if (element.children(taal).size() != 1) {
            throw element.refuse(element.need("code") + " has not one text in " + taal);
        }
        OwnElement tekst = element.children(taal).get(0);
        tekst.onlyAttributes(Set.of("doe"));
        if (tekst.text().isBlank()) {
            throw tekst.refuse("the text is empty");
        }
        return new Tekst(tekst.text().strip(), tekst.attribute("doe").orElse(""));
    }
}
