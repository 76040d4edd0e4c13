// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import nl.bidn.portal.api.OrganisationDirectory;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.OrganisationType;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.sandbox.belastingdienst.Belastingdienst;
import nl.bidn.portal.sandbox.belastingdienst.Levering;
import nl.bidn.portal.sandbox.clock.SandboxClock;
import nl.bidn.portal.sandbox.demo.CizDemo;
import nl.bidn.portal.sandbox.demo.Demo;
import nl.bidn.portal.sandbox.demo.DemoAccount;
import nl.bidn.portal.sandbox.demo.KetenDemo;
import nl.bidn.portal.sandbox.demo.SchuldenSystemen;
import nl.bidn.portal.sandbox.eherkenning.DemoPersonas;
import nl.bidn.portal.sandbox.eherkenning.EherkenningBroker;
import nl.bidn.portal.sandbox.mail.MailServer;
import nl.bidn.portal.ui.Html;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The pages below {@code /sandbox}, for who tries or tests; answers this machine alone. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("sandbox")
@HttpWhiteboardServletPattern({"/sandbox", "/sandbox/*"})
public final class SandboxServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_HOUSEHOLDS = 500;

    private final transient PortalEnvironment environment;
    private final transient SandboxClock clock;
    private final transient MailServer mail;
    private final transient OrganisationDirectory organisations;
    private final transient EherkenningBroker eherkenning;
    private final transient KetenPages keten;
    private final transient CizPages ciz;
    private final transient SchuldenPages schulden;
    private final transient ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Activate
    public SandboxServlet(
            @Reference PortalEnvironment environment,
            @Reference SandboxClock clock,
            @Reference MailServer mail,
            @Reference OrganisationDirectory organisations,
            @Reference EherkenningBroker eherkenning,
            @Reference KetenDemo keten,
            @Reference CizDemo ciz,
            @Reference SchuldenSystemen schulden) {
        this.environment = environment;
        this.clock = clock;
        this.mail = mail;
        this.organisations = organisations;
        this.eherkenning = eherkenning;
        this.keten = new KetenPages(keten, organisations);
        this.ciz = new CizPages(ciz);
        this.schulden = new SchuldenPages(schulden);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!java.net.InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (request.getMethod().equals("POST")) {
            post(path, request, response);
        } else {
            get(path, request, response);
        }
    }

    private void get(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean wantsJson = String.valueOf(request.getHeader("Accept")).contains("application/json");
        switch (path) {
            case "" -> index(wantsJson, response);
            case "accounts" -> accounts(wantsJson, response);
            case "berichten" -> messages(wantsJson, response);
            case "belastingdienst" -> deliveryPage(response, "");
            case "vecozo" -> vecozo(wantsJson, response, "");
            case "cak" -> cak(wantsJson, response);
            case "ciz" -> ciz(wantsJson, response, "");
            case "schuldenknooppunt" -> schulden(wantsJson, response, "");
            case "sandbox.css" -> style(response);
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void post(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (path) {
            case "klok" -> moveClock(request, response);
            case "belastingdienst" -> deliver(request, response);
            case "vecozo" -> send(request, response);
            case "ciz" -> ciz(false, response, ciz.doe(request.getParameter("doe"), request.getParameter("aantal")));
            case "schuldenknooppunt" -> schulden(false, response, schulden(request));
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void index(boolean wantsJson, HttpServletResponse response) throws IOException {
        if (wantsJson) {
            json(
                    response,
                    Map.of(
                            "now", clock.instant().toString(),
                            "eherkenning", eherkenning.address().toString()));
            return;
        }
        var frame = new Frame("Sandbox", clock.instant(), clock.offset(), "");
        html(
                response,
                out -> nl.bidn.portal.sandbox.web.pages.JteindexGenerated.render(
                        out, null, frame, eherkenning.address().toString()));
    }

    private void accounts(boolean wantsJson, HttpServletResponse response) throws IOException {
        if (wantsJson) {
            json(response, AccountList.all());
            return;
        }
        var frame = new Frame("Demo-accounts", clock.instant(), clock.offset(), "");
        html(
                response,
                out -> nl.bidn.portal.sandbox.web.pages.JteaccountsGenerated.render(
                        out, null, frame, Demo.accounts(), DemoAccount.PASSWORD, DemoPersonas.all()));
    }

    private void messages(boolean wantsJson, HttpServletResponse response) throws IOException {
        var messages = mail.mailbox().messages();
        if (wantsJson) {
            json(
                    response,
                    messages.stream()
                            .map(m -> Map.of(
                                    "kind", m.kind(),
                                    "to", m.to(),
                                    "subject", m.subject(),
                                    "text", m.text(),
                                    "at", m.at().toString()))
                            .toList());
            return;
        }
        var frame = new Frame("Berichten", clock.instant(), clock.offset(), "");
        html(
                response,
                out -> nl.bidn.portal.sandbox.web.pages.JteberichtenGenerated.render(out, null, frame, messages));
    }

    private void deliveryPage(HttpServletResponse response, String answer) throws IOException {
        var frame = new Frame("Belastingdienst", clock.instant(), clock.offset(), answer);
        var keys = environment.dataFolder().resolve("keys").toString();
        html(
                response,
                out -> nl.bidn.portal.sandbox.web.pages.JtebelastingdienstGenerated.render(
                        out, null, frame, organisations.all(OrganisationType.GEMEENTE), keys, environment.httpsPort()));
    }

    private void deliver(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var households = new TreeMap<String, Integer>();
            int count = Integer.parseInt(request.getParameter("aantal"));
            for (var code : request.getParameterValues("gemeente")) {
                households.put(new OrganisationId(code).value(), Math.max(1, Math.min(MOST_HOUSEHOLDS, count)));
            }
            var levering = Levering.of(
                    request.getParameter("levering"), Integer.parseInt(request.getParameter("jaar")), households);
            if (request.getParameter("bestand") != null) {
                file(response, levering);
                return;
            }
            var answer = new Belastingdienst(environment.dataFolder().resolve("keys"), environment.httpsPort())
                    .deliver(levering);
            deliveryPage(response, answer.statusCode() + "\n" + answer.body());
        } catch (IllegalArgumentException | NullPointerException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            deliveryPage(response, "Kies ten minste één gemeente, en vul de velden in.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void file(HttpServletResponse response, Levering levering) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"levering.csv\"");
        response.getWriter().write(levering.text());
    }

    private void vecozo(boolean wantsJson, HttpServletResponse response, String answer) throws IOException {
        if (wantsJson) {
            json(response, keten.vecozo());
            return;
        }
        var frame = new Frame("VECOZO", clock.instant(), clock.offset(), answer);
        html(
                response,
                out -> nl.bidn.portal.sandbox.web.pages.JtevecozoGenerated.render(
                        out, null, frame, keten.gemeenten(), keten.vecozo()));
    }

    private void cak(boolean wantsJson, HttpServletResponse response) throws IOException {
        if (wantsJson) {
            json(response, keten.cak());
            return;
        }
        var frame = new Frame("CAK", clock.instant(), clock.offset(), "");
        html(response, out -> nl.bidn.portal.sandbox.web.pages.JtecakGenerated.render(out, null, frame, keten.cak()));
    }

    private void ciz(boolean wantsJson, HttpServletResponse response, String answer) throws IOException {
        var stand = ciz.stand();
        if (wantsJson) {
            json(response, stand);
            return;
        }
        var frame = new Frame("CIZ", clock.instant(), clock.offset(), answer);
        html(response, out -> nl.bidn.portal.sandbox.web.pages.JtecizGenerated.render(out, null, frame, stand));
    }

    private String schulden(HttpServletRequest request) throws IOException {
        return switch (String.valueOf(request.getParameter("doe"))) {
            case "gedrag" -> schulden.gedraag(request.getParameter("naam"), request.getParameter("gedrag"));
            case "kijk" -> schulden.kijk();
            default -> schulden.vraag(request.getParameter("klant"));
        };
    }

    private void schulden(boolean wantsJson, HttpServletResponse response, String answer) throws IOException {
        var stand = schulden.stand();
        if (wantsJson) {
            json(response, stand);
            return;
        }
        var frame = new Frame("Schuldenknooppunt", clock.instant(), clock.offset(), answer);
        html(
                response,
                out -> nl.bidn.portal.sandbox.web.pages.JteschuldenknooppuntGenerated.render(out, null, frame, stand));
    }

    private void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            int count = keten.send(
                    request.getParameter("agb"),
                    request.getParameter("gemeente"),
                    request.getParameter("functie"),
                    request.getParameter("aantal"));
            vecozo(false, response, count + " in de postbus gedaan");
        } catch (IllegalArgumentException | NullPointerException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            vecozo(false, response, "Kies een gemeente en een bericht, en vul een AGB-code van acht cijfers in.");
        }
    }

    private void moveClock(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            clock.move(String.valueOf(request.getParameter("stap")));
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sandbox");
    }

    private static void html(HttpServletResponse response, Consumer<gg.jte.html.HtmlTemplateOutput> template)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        Html.body(template).writeTo(response.getOutputStream());
    }

    private void json(HttpServletResponse response, Object value) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(json.writeValueAsBytes(value));
    }

    private static void style(HttpServletResponse response) throws IOException {
        response.setContentType("text/css;charset=UTF-8");
        try (var in = SandboxServlet.class.getResourceAsStream("/sandbox/sandbox.css")) {
            if (in != null) {
                in.transferTo(response.getOutputStream());
            }
        }
    }
}
