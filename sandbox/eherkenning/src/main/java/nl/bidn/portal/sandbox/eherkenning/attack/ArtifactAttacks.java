// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.bidn.portal.sandbox.eherkenning.saml.AnswerWriter;
import nl.bidn.portal.sandbox.eherkenning.saml.Artifact;
import nl.bidn.portal.sandbox.eherkenning.xml.Names;

/** Row C4: artifacts that are none, and a resolution service that misbehaves. */
final class ArtifactAttacks {
    private static final int HUGE = 50 * 1024 * 1024;
    private static final int DRIPS = 60;

    private ArtifactAttacks() {}

    static List<Attack> all() {
        return List.of(
                artifact("C4-type", "Het artifact is van type 5.", f -> Artifact.make(5, 0, issuer(f), 20)),
                artifact("C4-short", "Het artifact is te kort.", f -> Artifact.make(4, 0, issuer(f), 19)),
                artifact("C4-long", "Het artifact is te lang.", f -> Artifact.make(4, 0, issuer(f), 4_000)),
                artifact("C4-base64", "Het artifact is geen base64.", f -> "<dit is geen artifact>"),
                artifact("C4-empty", "Het artifact is leeg.", f -> ""),
                artifact(
                        "C4-source",
                        "Het artifact is van een andere makelaar.",
                        f -> Artifact.next(f.otherBroker().entityId(), 0)),
                artifact(
                        "C4-stranger",
                        "Het artifact is van een makelaar die er niet is.",
                        f -> Artifact.next("urn:etoegang:HM:00000099000000008000:entities:9000", 0)),
                artifact(
                        "C4-index",
                        "De index in het artifact staat niet in de metadata.",
                        f -> Artifact.next(issuer(f), 7)),
                artifact("C4-unknown", "Het artifact is nooit uitgegeven.", f -> Artifact.next(issuer(f), 0)),
                Attack.metadata(
                                "C4-ssrf",
                                "De metadata noemt een ander adres om artifacts op te halen, en is na het ondertekenen veranderd.",
                                (m, l) -> {})
                        .withMetadataText(xml -> xml.replaceAll("http[^\"]*/ars/1.13/", "http://127.0.0.1:1/ars/")),
                Attack.answer(
                        "C4-noresponse",
                        Reason.ARTIFACT,
                        "De ArtifactResponse zegt Success en heeft geen Response.",
                        (d, f) -> d.hasResponse = false),
                Attack.answer(
                        "C4-two",
                        Reason.SHAPE,
                        "Er zijn twee ArtifactResponses in één antwoord.",
                        (d, f) -> d.afterArtifactResponse = xml -> xml + f.evilArtifactResponse(d)),
                Attack.answer(
                        "C4-nobody",
                        Reason.SHAPE,
                        "Het antwoord heeft geen SOAP-envelop.",
                        (d, f) -> d.afterEnvelope =
                                xml -> Forge.between(xml, "<samlp:ArtifactResponse", "</samlp:ArtifactResponse>")),
                wire("C4-fault", "Het antwoord is een SOAP-fout.", (e, good) -> send(e, 500, "text/xml", fault())),
                wire(
                        "C4-fault200",
                        "Het antwoord is een SOAP-fout met status 200.",
                        (e, good) -> send(e, 200, "text/xml", fault())),
                wire("C4-redirect", "Het antwoord verwijst door.", (e, good) -> {
                    e.getResponseHeaders().set("Location", "/stijl.css");
                    return send(e, 302, "text/plain", "");
                }),
                wire(
                        "C4-error",
                        "Het antwoord heeft status 500, met een goede inhoud.",
                        (e, good) -> send(e, 500, "text/xml", good)),
                wire(
                        "C4-html",
                        "Het antwoord is een webpagina.",
                        (e, good) -> send(e, 200, "text/html", "<!doctype html><title>Storing</title>")),
                wire("C4-nothing", "Het antwoord is leeg.", (e, good) -> send(e, 200, "text/xml", "")),
                wire(
                        "C4-cut",
                        "Het antwoord houdt halverwege op.",
                        (e, good) -> send(e, 200, "text/xml", good.substring(0, good.length() / 2))),
                wire("C4-huge", "Het antwoord is 50 MB groot.", ArtifactAttacks::huge),
                wire("C4-slow", "Het antwoord komt byte voor byte, een minuut lang.", ArtifactAttacks::slow));
    }

    @FunctionalInterface
    private interface Make {
        String of(Forge forge);
    }

    private static Attack artifact(String name, String what, Make make) {
        return Attack.delivery(
                name, Reason.ARTIFACT, what, (good, forge) -> new Attack.Delivered(make.of(forge), good.relayState()));
    }

    private static Attack wire(String name, String what, Attack.Wire wire) {
        return Attack.wire(name, Reason.TRANSPORT, what, wire);
    }

    private static String issuer(Forge forge) {
        return forge.outcome().makelaar().entityId();
    }

    private static String fault() {
        return AnswerWriter.envelope("<soap:Fault xmlns:soap=\"" + Names.SOAP
                + "\"><faultcode>soap:Server</faultcode><faultstring>storing</faultstring></soap:Fault>");
    }

    private static boolean send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
        return true;
    }

    private static boolean huge(HttpExchange exchange, String good) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        var piece = " ".repeat(8_192).getBytes(StandardCharsets.UTF_8);
        try (var out = exchange.getResponseBody()) {
            out.write("<soap:Envelope xmlns:soap=\"x\">".getBytes(StandardCharsets.UTF_8));
            for (int sent = 0; sent < HUGE; sent += piece.length) {
                out.write(piece);
            }
        }
        return true;
    }

    private static boolean slow(HttpExchange exchange, String good) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < DRIPS; i++) {
                out.write(good.charAt(i));
                out.flush();
                Thread.sleep(1_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
