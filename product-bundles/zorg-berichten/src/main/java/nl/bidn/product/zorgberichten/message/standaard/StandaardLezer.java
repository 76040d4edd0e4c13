// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.standaard;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.bidn.product.zorgberichten.message.rule.Toetsplan;
import nl.bidn.product.zorgberichten.message.schema.Berichtschema;
import nl.bidn.product.zorgberichten.message.schema.SchemaSet;
import nl.bidn.product.zorgberichten.message.xml.Files;
import nl.bidn.product.zorgberichten.message.xml.OwnElement;
import nl.bidn.product.zorgberichten.message.xml.OwnXml;

/** Reads standaard.xml. For one thread, once. */
final class StandaardLezer {
    private static final String NAMESPACE = "urn:bidn:zorg:standaard:1";
    private static final Set<String> BERICHT = Set.of(
            "naam",
            "code",
            "versie",
            "subversie",
            "functieVersie",
            "functieSubversie",
            "afzender",
            "ontvanger",
            "soort",
            "retour",
            "antwoordOp",
            "namespace",
            "schema");

    private final Files files;
    private final SchemaSet schemas;

    StandaardLezer(Files files) {
        this.files = files;
        this.schemas = new SchemaSet(files);
    }

    Standaard lees() throws IOException {
        OwnElement root;
        try (InputStream in = files.open(Standaard.FILE)) {
            root = OwnXml.read(Standaard.FILE, in);
        }
        if (!root.name().equals("standaard") || !root.namespace().equals(NAMESPACE)) {
            throw root.refuse("it is not {" + NAMESPACE + "}standaard");
        }
        root.onlyAttributes(Set.of("naam", "release", "product", "van", "tot", "retourcodes"));
        root.onlyChildren(Set.of("bericht", "freeze"));
        List<Berichttype> berichten = new ArrayList<>();
        for (OwnElement bericht : root.children("bericht")) {
            berichten.add(bericht(bericht));
        }
        checkNames(root, berichten);
        return new Standaard(
                root.need("naam"),
                root.need("release"),
                root.need("product"),
                date(root, "van"),
                root.attribute("tot").map(tot -> date(root, "tot")),
                root.children("freeze").stream().map(StandaardLezer::freeze).toList(),
                List.copyOf(berichten),
                retourcodes(root));
    }

    private Map<String, Retourbetekenis> retourcodes(OwnElement root) throws IOException {
        Optional<String> file = root.attribute("retourcodes");
        return file.isPresent() ? RetourLezer.lees(file.get(), files) : Map.of();
    }

    /** Each name is there once, and each retour is there. */
    private static void checkNames(OwnElement root, List<Berichttype> berichten) {
        Set<String> names = new HashSet<>();
        for (Berichttype bericht : berichten) {
            if (!names.add(bericht.naam())) {
                throw root.refuse(bericht.naam() + " is there twice");
            }
        }
        for (Berichttype bericht : berichten) {
            bericht.retour().filter(retour -> !names.contains(retour)).ifPresent(retour -> {
                throw root.refuse("there is no " + retour + ", the retour of " + bericht.naam());
            });
        }
    }

    private static Freeze freeze(OwnElement element) {
        element.onlyAttributes(Set.of("van", "tot", "berichten"));
        return new Freeze(date(element, "van"), date(element, "tot"), Set.copyOf(element.words("berichten")));
    }

    private Berichttype bericht(OwnElement element) throws IOException {
        element.onlyAttributes(BERICHT);
        element.onlyChildren(Set.of("termijn", "regel"));
        return new Berichttype(
                element.need("naam"),
                element.need("code"),
                element.need("versie"),
                element.need("subversie"),
                element.need("functieVersie"),
                element.need("functieSubversie"),
                choice(element, "afzender", Partij.class),
                choice(element, "ontvanger", Partij.class),
                choice(element, "soort", Soort.class),
                element.attribute("retour"),
                element.words("antwoordOp"),
                element.children("termijn").stream()
                        .map(StandaardLezer::termijn)
                        .toList(),
                element.need("namespace"),
                element.children("regel").stream()
                        .map(regel -> regel.need("code"))
                        .toList(),
                plan(element));
    }

    private Optional<Toetsplan> plan(OwnElement element) throws IOException {
        Optional<String> file = element.attribute("schema");
        if (file.isEmpty()) {
            if (!element.children("regel").isEmpty()) {
                throw element.refuse(element.need("naam") + " has rules, but no schema");
            }
            return Optional.empty();
        }
        Berichtschema schema = schemas.load(file.get());
        if (!schema.root().namespace().equals(element.need("namespace"))) {
            throw element.refuse(file.get() + " has another namespace than " + element.need("naam"));
        }
        try {
            return Optional.of(Toetsplan.maak(schema, RegelLezer.regels(element)));
        } catch (IllegalArgumentException e) {
            throw element.refuse(element.need("naam") + ", " + e.getMessage());
        }
    }

    private static Termijn termijn(OwnElement element) {
        element.onlyAttributes(Set.of("bericht", "werkdagen", "weken", "vanaf", "na"));
        boolean weken = element.attribute("weken").isPresent();
        if (weken == element.attribute("werkdagen").isPresent()) {
            throw element.refuse("a termijn has either werkdagen or weken");
        }
        String aantal = element.need(weken ? "weken" : "werkdagen");
        if (!aantal.matches("[1-9][0-9]{0,2}")) {
            throw element.refuse("a termijn is a number of days or weeks");
        }
        return new Termijn(
                element.words("bericht"),
                Integer.parseInt(aantal),
                weken ? Termijn.Eenheid.WEKEN : Termijn.Eenheid.WERKDAGEN,
                element.attribute("vanaf").map(vanaf -> choice(element, "vanaf", Termijn.Vanaf.class)),
                element.attribute("na"));
    }

    private static <E extends Enum<E>> E choice(OwnElement element, String attribute, Class<E> type) {
        String value = element.need(attribute);
        for (E each : type.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
                return each;
            }
        }
        throw element.refuse(attribute + " cannot be " + value);
    }

    private static LocalDate date(OwnElement element, String attribute) {
        try {
            return LocalDate.parse(element.need(attribute));
        } catch (DateTimeParseException e) {
            throw element.refuse(attribute + " is not a date");
        }
    }
}
