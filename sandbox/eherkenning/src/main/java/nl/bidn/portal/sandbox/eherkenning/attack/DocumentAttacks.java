// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.bidn.portal.sandbox.eherkenning.saml.Draft;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;

/** Rows E1 to E5: documents that harm a reader, a RelayState that leads away, statuses, logging out, accounts. */
final class DocumentAttacks {
    private static final String ROOT = "<soap:Envelope";
    private static final int MANY = 100_000;

    private DocumentAttacks() {}

    static List<Attack> all() {
        var all = new ArrayList<Attack>();
        documents(all);
        relayStates(all);
        statuses(all);
        byOthers(all);
        return all;
    }

    private static void documents(List<Attack> all) {
        document(
                all,
                "E1-xxe",
                "Een externe entiteit leest een bestand.",
                xml -> doctype(xml, "<!ENTITY x SYSTEM \"file:///etc/passwd\">")
                        .replaceFirst("</saml:Issuer>", "&x;</saml:Issuer>"));
        document(
                all,
                "E1-parameter",
                "Een parameterentiteit haalt een DTD van het net.",
                xml -> doctype(xml, "<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x.dtd\"> %x;"));
        document(all, "E1-laughs", "Entiteiten vermenigvuldigen elkaar.", DocumentAttacks::laughs);
        document(
                all,
                "E1-dtdid",
                "Een DTD maakt van een ander attribuut het ID.",
                xml -> doctype(xml, "<!ATTLIST samlp:Status ID ID #IMPLIED>"));
        document(
                all,
                "E1-xinclude",
                "XInclude haalt een bestand binnen.",
                xml -> xml.replaceFirst(
                        "<saml:Subject>",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/><saml:Subject>"));
        document(all, "E1-utf7", "Het antwoord zegt UTF-7 te zijn.", xml -> xml.replace("UTF-8", "UTF-7"));
        document(
                all,
                "E1-utf16",
                "Het antwoord zegt UTF-16 te zijn, en is UTF-8.",
                xml -> xml.replace("UTF-8", "UTF-16"));
        document(
                all,
                "E1-stylesheet",
                "In de Assertion staat een xml-stylesheet.",
                xml -> xml.replaceFirst(
                        "<saml:Subject>",
                        "<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:1/x.xsl\"?><saml:Subject>"));
        document(all, "E1-attributes", "Eén element heeft honderdduizend attributen.", DocumentAttacks::attributes);
        document(
                all,
                "E1-deep",
                "Honderdduizend elementen zitten in elkaar.",
                xml -> xml.replaceFirst(
                        "<soap:Body>",
                        "<soap:Header>" + "<a>".repeat(MANY) + "</a>".repeat(MANY) + "</soap:Header><soap:Body>"));
    }

    private static String doctype(String xml, String declarations) {
        return xml.replaceFirst(ROOT, "<!DOCTYPE soap:Envelope [" + declarations + "]>" + ROOT);
    }

    private static String laughs(String xml) {
        var declarations = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            declarations.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        return doctype(xml, declarations.toString()).replaceFirst("</saml:Issuer>", "&l9;</saml:Issuer>");
    }

    private static String attributes(String xml) {
        var many = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            many.append(" a" + i + "=\"\"");
        }
        return xml.replaceFirst(ROOT, ROOT + many);
    }

    private static void relayStates(List<Attack> all) {
        relayState(all, "E2-absolute", "RelayState is een adres elders.", v -> "https://elders.example/");
        relayState(all, "E2-slashes", "RelayState is //elders.example.", v -> "//elders.example/");
        relayState(all, "E2-backslashes", "RelayState is \\\\elders.example.", v -> "\\\\elders.example\\");
        relayState(all, "E2-javascript", "RelayState is een script.", v -> "javascript:alert(1)");
        relayState(all, "E2-crlf", "RelayState heeft een regeleinde en een kop.", v -> v + "\r\nSet-Cookie: sid=1");
        relayState(all, "E2-long", "RelayState is langer dan 80 bytes.", v -> "r".repeat(81));
        relayState(
                all,
                "E2-forged",
                "RelayState is veranderd.",
                v -> v.isEmpty() ? "x" : v.substring(0, v.length() - 1) + other(v));
        relayState(all, "E2-missing", "RelayState ontbreekt.", v -> "");
        all.add(Attack.browser(
                "E2-query",
                Reason.RELAY_STATE,
                "De browser zet de parameters van het antwoord in een andere volgorde, of geeft er een twee keer."));
    }

    private static char other(String text) {
        return text.charAt(text.length() - 1) == 'A' ? 'B' : 'A';
    }

    private static void statuses(List<Attack> all) {
        status(
                all,
                "E3-authnfailed",
                "Er is niet ingelogd: Responder met AuthnFailed.",
                (d, f) -> failed(d, Names.RESPONDER, Names.AUTHN_FAILED));
        status(
                all,
                "E3-unsupported",
                "Het verzoek is niet ondersteund: Requester met RequestUnsupported.",
                (d, f) -> failed(d, Names.REQUESTER, Names.REQUEST_UNSUPPORTED));
        status(
                all,
                "E3-noauthncontext",
                "Het niveau is niet te halen: Responder met NoAuthnContext.",
                (d, f) -> failed(d, Names.RESPONDER, Names.STATUS + "NoAuthnContext"));
        status(
                all,
                "E3-noassertion",
                "De status is Success, en er is geen Assertion.",
                (d, f) -> d.hasAssertion = false);
        status(
                all,
                "E3-responder",
                "De status is Responder, en er is een Assertion.",
                (d, f) -> d.status = Names.RESPONDER);
        status(
                all,
                "E3-unknown",
                "De status is onbekend, en er is een Assertion.",
                (d, f) -> d.status = Names.STATUS + "Nep");
        status(
                all,
                "E3-second",
                "De status is Success met AuthnFailed eronder.",
                (d, f) -> d.secondStatus = Names.AUTHN_FAILED);
        status(
                all,
                "E3-none",
                "Er is geen status.",
                (d, f) -> d.afterEnvelope =
                        xml -> xml.replaceFirst("(<samlp:Response.*?)<samlp:Status>.*?</samlp:Status>", "$1"));
    }

    private static void failed(Draft draft, String status, String second) {
        draft.status = status;
        draft.secondStatus = second;
        draft.hasAssertion = false;
    }

    private static void byOthers(List<Attack> all) {
        for (var kind : List.of("unsigned", "other", "replay")) {
            all.add(Attack.browser(
                    "E4-" + kind,
                    Reason.SIGNATURE,
                    "Een verzoek om uit te loggen van /uitlogverzoek?soort=" + kind + "."));
        }
        all.add(Attack.browser("E5-disabled", Reason.ACCOUNT, "Het antwoord is goed; het account is gedeactiveerd."));
        all.add(Attack.browser(
                "E5-deleted", Reason.ACCOUNT, "Het antwoord is goed; de gebruiker is intussen verwijderd."));
        all.add(Attack.browser(
                "E5-product", Reason.ACCOUNT, "Het antwoord is goed; het product staat uit voor de organisatie."));
        all.add(Attack.browser(
                "E5-fixation", Reason.ACCOUNT, "De sessie van voor het inloggen wordt daarna gebruikt."));
        all.add(Attack.browser("E5-tabs", Reason.ACCOUNT, "In twee tabbladen wordt tegelijk ingelogd."));
        all.add(Attack.browser("E5-role", Reason.ACCOUNT, "De rol verandert tijdens de sessie."));
    }

    private static void document(List<Attack> all, String name, String what, UnaryOperator<String> change) {
        all.add(Attack.answer(name, Reason.SHAPE, what, (d, f) -> d.afterEnvelope = change));
    }

    private static void relayState(List<Attack> all, String name, String what, UnaryOperator<String> change) {
        all.add(Attack.delivery(
                name,
                Reason.RELAY_STATE,
                what,
                (good, forge) -> new Attack.Delivered(good.artifact(), change.apply(good.relayState()))));
    }

    private static void status(
            List<Attack> all, String name, String what, java.util.function.BiConsumer<Draft, Forge> change) {
        all.add(Attack.answer(name, Reason.STATUS, what, change));
    }
}
