// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.bidn.portal.api.Contribution;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.Tab;
import nl.bidn.portal.api.View;
import nl.bidn.portal.testkit.BundleTexts;
import nl.bidn.portal.testkit.FakeOutgoing;
import nl.bidn.portal.testkit.FixedClock;
import nl.bidn.portal.testkit.RecordingAudit;
import nl.bidn.portal.testkit.RecordingNotices;
import nl.bidn.portal.testkit.TestCalendar;
import nl.bidn.portal.testkit.TestDatabase;
import nl.bidn.portal.testkit.TestDirectory;
import nl.bidn.portal.testkit.TestParticipation;
import nl.bidn.portal.testkit.TestRequest;
import nl.bidn.portal.testkit.TestSettings;
import nl.bidn.portal.testkit.TestTasks;
import nl.bidn.product.schuldenknooppunt.message.soort.Module;
import nl.bidn.product.schuldenknooppunt.service.Portal;
import nl.bidn.product.schuldenknooppunt.store.AdresboekStores;
import nl.bidn.product.schuldenknooppunt.store.JpaBerichtStore;

/**
 * The tabs of the product over HTTP, with the real rules, sets and stores on a database on disk, and without the portal around
 * them: whose page it is, the port says. All that comes and goes is written down.
 */
public final class Stand implements AutoCloseable {
    private static final String PRODUCT = "schuldenknooppunt";
    private static final Path STATISCH = Path.of("src/main/resources/static");
    private static final String BELEID = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final FixedClock clock = FixedClock.at("2026-11-23T09:00:00Z");
    private final TestDatabase database;
    private final Path verkeer;
    private final List<Tab> tabs;
    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    /** @param folder of the database and of what was written down */
    public Stand(Path folder) {
        database = TestDatabase.derby(folder.resolve("data"));
        verkeer = folder.resolve("verkeer");
        List<Organisation> alle =
                List.of(Adresboekopstelling.STAD, Adresboekopstelling.WATER, Adresboekopstelling.BANK);
        var portal = new Portal(
                database.transactions(),
                database.vault(PRODUCT),
                database.secrecy(PRODUCT),
                new RecordingAudit(),
                new RecordingNotices(),
                new TestTasks(database.transactions(), clock),
                FakeOutgoing.unreachable(),
                new TestSettings(),
                TestDirectory.of(alle.get(0), alle.get(1), alle.get(2), Adresboekopstelling.BIDN),
                new TestParticipation(
                        Set.of(alle.get(0).id(), alle.get(1).id(), alle.get(2).id())),
                new TestCalendar(),
                clock);
        var unit = database.unit(PRODUCT, Stand.class.getClassLoader());
        var sets = new Berichtensets();
        sets.kwam("huis/skp-2.0", naam -> Files.newInputStream(Path.of("src/main/resources/berichten/skp-2.0", naam)));
        var adresboek = new Adresboekdeel(
                new AdresboekStores(unit), sets, () -> true, Adresboekopstelling.webhooks(unit, portal), portal);
        alle.forEach(adresboek::sluitAan);
        alle.forEach(een -> adresboek
                .deelnemers()
                .vraagModule(Adresboekopstelling.beheerder("bea", een), een.id(), Module.SCHULDINVENTARISATIE, ""));
        var berichten =
                new Berichtdeel(new JpaBerichtStore(unit), adresboek.adresboek(), sets, adresboek.melder(), portal);
        var web = new Webdeel(berichten.berichten(), sets, adresboek, clock);
        tabs = Contribution.all(List.of(web, berichten, adresboek), Contribution::tabs);
    }

    /** Opens the pages of somebody who works for this organisation; answers their address. */
    public String open(Organisation organisatie) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                antwoord(exchange, organisatie);
            } catch (RuntimeException e) {
                exchange.sendResponseHeaders(500, -1);
                throw e;
            }
        });
        server.start();
        servers.add(server);
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void antwoord(HttpExchange exchange, Organisation organisatie) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String adres = exchange.getRequestURI().toString();
        schrijf((exchange.getRequestMethod() + " " + adres + "\n").getBytes(StandardCharsets.UTF_8), body);
        String pad = exchange.getRequestURI().getPath();
        if (pad.startsWith("/static/")) {
            statisch(exchange, pad);
            return;
        }
        String[] delen = pad.split("/", 4);
        Tab tab = tabs.stream()
                .filter(een -> delen.length > 2 && een.path().equals(delen[2]))
                .findFirst()
                .orElse(null);
        if (tab == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        boolean post = exchange.getRequestMethod().equals("POST");
        TestRequest vraag = TestRequest.of(
                        Adresboekopstelling.gebruiker(
                                "gerda-" + organisatie.id().value(), organisatie),
                        BundleTexts.dutch(SchuldenknooppuntProduct.class),
                        organisatie)
                .at(delen.length > 3 ? delen[3] : "");
        String query = exchange.getRequestURI().getRawQuery();
        vraag = velden(vraag, query == null ? "" : query);
        if (post) {
            String soort = exchange.getRequestHeaders().getFirst("Content-Type");
            if (soort.startsWith("multipart/") && tab.mostUploadBytes() == 0) {
                exchange.sendResponseHeaders(415, -1);
                return;
            }
            vraag = soort.startsWith("multipart/")
                    ? delen(vraag, body, soort)
                    : velden(vraag, new String(body, StandardCharsets.UTF_8));
        }
        stuur(exchange, post ? tab.submit(vraag) : tab.show(vraag));
    }

    private void stuur(HttpExchange exchange, View view) throws IOException {
        if (view instanceof View.Redirect verder) {
            exchange.getResponseHeaders().set("Location", "/" + PRODUCT + "/" + verder.path());
            exchange.sendResponseHeaders(303, -1);
        } else if (view instanceof View.Page page) {
            stuur(exchange, 200, "text/html;charset=utf-8", bladzijde(page));
        } else if (view instanceof View.Invalid fout) {
            stuur(exchange, 422, "text/html;charset=utf-8", bladzijde(fout.page()));
        } else if (view instanceof View.Download download) {
            var bytes = new ByteArrayOutputStream();
            download.content().writeTo(bytes);
            stuur(exchange, 200, download.contentType(), bytes.toByteArray());
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private static byte[] bladzijde(View.Page page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("<!doctype html><html lang=\"nl\" class=\"bidn-js\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\"><title>" + page.title() + "</title>"
                        + "<link rel=\"stylesheet\" href=\"/static/portal/bidn.css\">"
                        + "<link rel=\"stylesheet\" href=\"/static/schuldenknooppunt/style.css\">"
                        + "<script type=\"module\" src=\"/static/schuldenknooppunt/v-1/script.js\"></script></head>"
                        + "<body class=\"ams-body\"><main class=\"bidn-main\"><h1>BIDN</h1>")
                .getBytes(StandardCharsets.UTF_8));
        page.body().writeTo(bytes);
        bytes.writeBytes("</main></body></html>".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static void statisch(HttpExchange exchange, String pad) throws IOException {
        String naam = pad.substring(pad.lastIndexOf('/') + 1);
        Path bestand = pad.startsWith("/static/" + PRODUCT + "/")
                ? STATISCH.resolve(naam)
                : Path.of(System.getProperty("stand.static", "."), naam);
        if (!Files.isRegularFile(bestand)) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String soort = naam.endsWith(".js") ? "text/javascript" : naam.endsWith(".css") ? "text/css" : "image/svg+xml";
        kop(exchange, soort);
        byte[] bytes = Files.readAllBytes(bestand);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void stuur(HttpExchange exchange, int status, String soort, byte[] bytes) throws IOException {
        schrijf(("-> " + status + "\n").getBytes(StandardCharsets.UTF_8), bytes);
        kop(exchange, soort);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void kop(HttpExchange exchange, String soort) {
        exchange.getResponseHeaders().set("Content-Type", soort);
        exchange.getResponseHeaders().set("Content-Security-Policy", BELEID);
    }

    private static TestRequest velden(TestRequest vraag, String tekst) {
        TestRequest met = vraag;
        for (String veld : tekst.split("&", -1)) {
            int is = veld.indexOf('=');
            if (is > 0) {
                met = met.with(
                        URLDecoder.decode(veld.substring(0, is), StandardCharsets.UTF_8),
                        URLDecoder.decode(veld.substring(is + 1), StandardCharsets.UTF_8));
            }
        }
        return met;
    }

    /** Just enough of multipart/form-data for what browsers send. */
    private static TestRequest delen(TestRequest vraag, byte[] body, String soort) {
        String grens = "--" + soort.substring(soort.indexOf("boundary=") + "boundary=".length());
        TestRequest met = vraag;
        for (String deel : new String(body, StandardCharsets.ISO_8859_1).split(grens, -1)) {
            int eind = deel.indexOf("\r\n\r\n");
            if (eind < 0) {
                continue;
            }
            String kop = deel.substring(0, eind);
            byte[] inhoud = deel.substring(eind + 4, deel.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
            String naam = kop.replaceAll("(?s).*[; ]name=\"([^\"]*)\".*", "$1");
            met = kop.contains("filename=")
                    ? met.withFile(naam, "inhoud", inhoud)
                    : met.with(naam, new String(inhoud, StandardCharsets.UTF_8));
        }
        return met;
    }

    private synchronized void schrijf(byte[] kop, byte[] body) {
        try (OutputStream out = Files.newOutputStream(verkeer, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(kop);
            out.write(body);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
        database.close();
    }
}
