// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.web;

import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import nl.bidn.portal.sandbox.eherkenning.DemoPersona;
import nl.bidn.portal.sandbox.eherkenning.DemoPersonas;
import nl.bidn.portal.sandbox.eherkenning.attack.Attack;
import nl.bidn.portal.sandbox.eherkenning.attack.Attacks;
import nl.bidn.portal.sandbox.eherkenning.attack.LogoutForge;
import nl.bidn.portal.sandbox.eherkenning.dv.Levels;
import nl.bidn.portal.sandbox.eherkenning.dv.Refused;
import nl.bidn.portal.sandbox.eherkenning.dv.RequestReader;
import nl.bidn.portal.sandbox.eherkenning.dv.ServiceProvider;
import nl.bidn.portal.sandbox.eherkenning.dv.SignInRequest;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape.Delivery;
import nl.bidn.portal.sandbox.eherkenning.saml.Makelaar;
import nl.bidn.portal.sandbox.eherkenning.saml.Outcome;
import nl.bidn.portal.sandbox.eherkenning.saml.Supplier;
import nl.bidn.portal.sandbox.eherkenning.web.pages.JteindexGenerated;
import nl.bidn.portal.sandbox.eherkenning.xml.Xml;
import org.jspecify.annotations.Nullable;

/** The doors that a real broker does not have: for tests, benches and whoever tries. */
final class TestDoors {
    private final Landscape landscape;
    private final Attacks attacks;
    private final Answers answers;
    private final RequestReader requests;
    private final Pages pages;

    TestDoors(Landscape landscape, Attacks attacks, Answers answers, RequestReader requests, Pages pages) {
        this.landscape = landscape;
        this.attacks = attacks;
        this.answers = answers;
        this.requests = requests;
        this.pages = pages;
    }

    void index(Exchange exchange) throws IOException {
        if (exchange.wantsJson()) {
            exchange.json(
                    200, DemoPersonas.all().stream().map(TestDoors::asJson).toList());
        } else {
            var attack = attacks.next();
            exchange.html(
                    200,
                    out -> JteindexGenerated.render(
                            out,
                            null,
                            Texts.in("en".equals(exchange.query().get("taal"))),
                            DemoPersonas.all(),
                            Attacks.all(),
                            attack == null ? "" : attack.name()));
        }
    }

    private static Map<String, Object> asJson(DemoPersona persona) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("userName", persona.userName());
        fields.put("password", DemoPersona.PASSWORD);
        fields.put("name", persona.name());
        fields.put("phone", persona.phone());
        fields.put("level", persona.level());
        fields.put("about", persona.story());
        fields.put("mandates", persona.mandates());
        return fields;
    }

    /**
     * Signs in without screens: the form of the binding POST, or in {@code verzoek} the whole address of the binding Redirect;
     * and {@code persona}.
     */
    void direct(Exchange exchange) throws IOException {
        var attack = Attacks.find(exchange.field("aanval"));
        if (attack.isEmpty() && !exchange.field("aanval").isEmpty()) {
            exchange.json(404, Map.of("error", "er is geen aanval met die naam; zie /aanvallen"));
            return;
        }
        Answers.Handover handover;
        try {
            var request = requests.read(received(exchange));
            var outcome = outcome(exchange, request);
            if (outcome == null) {
                return;
            }
            handover = answers.handOver(outcome, attack.orElse(null), way(exchange.field("aflevering")));
        } catch (Refused refused) {
            if (refused.reply() == null) {
                exchange.json(400, Map.of("error", String.valueOf(refused.getMessage())));
                return;
            }
            handover = answers.handOver(Outcome.refused(refused.reply(), refused), attack.orElse(null), null);
        }
        if (exchange.wantsJson()) {
            exchange.json(200, asJson(handover));
        } else {
            pages.handOver(exchange, false, handover);
        }
    }

    private RequestReader.Received received(Exchange exchange) throws IOException {
        if (exchange.field("verzoek").isEmpty()) {
            var makelaar = destination(exchange);
            return Bindings.post(exchange.fields(), makelaar, landscape.sso(makelaar));
        }
        var address = URI.create(exchange.field("verzoek"));
        for (var makelaar : Makelaar.values()) {
            if (makelaar.ssoPath().equals(address.getPath())) {
                return Bindings.redirect(address.getRawQuery(), makelaar, landscape.sso(makelaar));
            }
        }
        throw new IllegalArgumentException("verzoek is not an address of a makelaar here");
    }

    private Makelaar destination(Exchange exchange) throws IOException {
        var posted = Bindings.post(exchange.fields(), Makelaar.NOORDWIND, landscape.address());
        var destination = Xml.parse(posted.xml()).getDocumentElement().getAttribute("Destination");
        for (var makelaar : Makelaar.values()) {
            if (landscape.sso(makelaar).toString().equals(destination)) {
                return makelaar;
            }
        }
        return Makelaar.NOORDWIND;
    }

    private @Nullable Outcome outcome(Exchange exchange, SignInRequest request) throws IOException {
        if (!exchange.field("annuleren").isEmpty()) {
            return Outcome.cancelled(request);
        }
        var persona = DemoPersonas.find(exchange.field("persona"));
        if (persona.isEmpty()) {
            exchange.json(404, Map.of("error", "die persoon is er niet; zie /"));
            return null;
        }
        var number = exchange.field("organisatie");
        int index = number.matches("[0-9]") ? Integer.parseInt(number) : 0;
        if (index >= persona.get().mandates().size()
                || !Levels.enough(persona.get().level(), request.level())) {
            // as a real one: who may not, is told so on the screen, and the service provider hears nothing
            exchange.json(409, Map.of("error", "geen machtiging of een te laag niveau: er komt geen antwoord"));
            return null;
        }
        return Outcome.signedIn(
                request,
                new Outcome.Who(
                        persona.get(),
                        persona.get().mandates().get(index),
                        Supplier.ALL.get(0),
                        request.service().serviceId(),
                        persona.get().level(),
                        exchange.field("delen").equals("niets")
                                ? java.util.Set.of()
                                : new LinkedHashSet<>(request.service().attributes())));
    }

    private static Map<String, String> asJson(Answers.Handover handover) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("acs", handover.consumer().toString());
        fields.put("SAMLart", handover.artifact());
        fields.put("RelayState", handover.relayState());
        fields.put("method", handover.post() ? "POST" : "GET");
        return fields;
    }

    void last(Exchange exchange) throws IOException {
        var last = answers.last();
        if (last.isEmpty()) {
            exchange.json(404, Map.of("error", "er is nog niet ingelogd"));
        } else {
            exchange.json(200, asJson(last.get()));
        }
    }

    void listAttacks(Exchange exchange) throws IOException {
        exchange.json(200, Attacks.all().stream().map(TestDoors::asJson).toList());
    }

    private static Map<String, Object> asJson(Attack attack) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", attack.name());
        fields.put("row", attack.row());
        fields.put("what", attack.what());
        fields.put("by", attack.browser() ? "browser" : "broker");
        fields.put("expect", "geen sessie");
        fields.put("reason", attack.reason().name());
        return fields;
    }

    /** {@code naam}: of the attack for the next sign-in; empty takes back what was set. */
    void setAttack(Exchange exchange) throws IOException {
        var name = exchange.field("naam");
        var attack = Attacks.find(name);
        if (attack.isEmpty() && !name.isEmpty()) {
            exchange.json(404, Map.of("error", "er is geen aanval met die naam; zie /aanvallen"));
            return;
        }
        attacks.set(attack.orElse(null));
        if (exchange.wantsJson()) {
            exchange.json(200, Map.of("naam", name));
        } else {
            exchange.seeOther("/");
        }
    }

    /** {@code klok} in seconds, {@code aflevering} get, post or wissel, {@code sleutel} 1 or 2; what is absent stays. */
    void knobs(Exchange exchange) throws IOException {
        if (exchange.isPost()) {
            try {
                turn(exchange);
            } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
                exchange.json(
                        400,
                        Map.of("error", "klok is een aantal seconden, aflevering get, post of wissel, sleutel 1 of 2"));
                return;
            }
        }
        exchange.json(
                200,
                Map.of(
                        "klok", landscape.offset().toSeconds(),
                        "aflevering", landscape.delivery().name().toLowerCase(Locale.ROOT),
                        "sleutel", landscape.signer()));
    }

    private void turn(Exchange exchange) throws IOException {
        var clock = exchange.field("klok");
        var way = way(exchange.field("aflevering"));
        var key = exchange.field("sleutel");
        if (!key.isEmpty() && !key.matches("[12]")) {
            throw new IllegalArgumentException();
        }
        if (!clock.isEmpty()) {
            landscape.setOffset(Duration.ofSeconds(Integer.parseInt(clock)));
        }
        if (way != null) {
            landscape.setDelivery(way);
        }
        if (!key.isEmpty()) {
            landscape.setSigner(Integer.parseInt(key));
        }
    }

    private static @Nullable Delivery way(String text) {
        return text.isEmpty() ? null : Delivery.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** The catalogue: which UUID goes with each service. By POST: {@code serviceId} and {@code uuid}. */
    void services(Exchange exchange) throws IOException {
        if (exchange.isPost()) {
            var uuid = exchange.field("uuid");
            if (!uuid.matches("[0-9a-fA-F-]{36}") || exchange.field("serviceId").isEmpty()) {
                exchange.json(400, Map.of("error", "geef serviceId en uuid"));
                return;
            }
            landscape.setServiceUuid(exchange.field("serviceId"), uuid);
        }
        try {
            exchange.json(
                    200,
                    landscape.provider().metadata().services().stream()
                            .map(s -> Map.of(
                                    "index", s.index(),
                                    "name", s.name(),
                                    "serviceId", s.serviceId(),
                                    "serviceUuid", landscape.serviceUuid(s.serviceId())))
                            .toList());
        } catch (ServiceProvider.Unknown e) {
            exchange.json(503, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    /** A LogoutRequest that a service provider must not follow: {@code soort} unsigned, other or replay. */
    void logout(Exchange exchange) throws IOException {
        var query = exchange.query();
        var makelaar = Makelaar.at(query.getOrDefault("makelaar", "")).orElse(Makelaar.NOORDWIND);
        var request = LogoutForge.make(
                landscape, makelaar, query.getOrDefault("soort", "unsigned"), query.getOrDefault("bestemming", ""));
        exchange.json(200, Map.of("SAMLRequest", request));
    }
}
