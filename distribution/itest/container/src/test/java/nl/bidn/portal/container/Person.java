// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.bidn.portal.api.Assurance;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.identity.Account;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.EherkenningPeople;
import nl.bidn.portal.identity.EherkenningPeople.Arrival;
import nl.bidn.portal.identity.EherkenningPerson;
import nl.bidn.portal.identity.LegalSubject;
import nl.bidn.portal.identity.LegalSubject.Kind;
import nl.bidn.portal.identity.Prefill;
import nl.bidn.portal.identity.Session;
import nl.bidn.portal.identity.Sessions;

/** Somebody with a browser: keeps the cookie of the session as a browser does. */
final class Person {
    static final String COOKIE = "sid";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Portal portal;
    private final AccountId account;
    private volatile String token;

    private Person(Portal portal, AccountId account, String token) {
        this.portal = portal;
        this.account = account;
        this.token = token;
    }

    /** A person of an organisation who has an account and signed in. */
    static Person signedIn(Portal portal, String userName, OrganisationId organisation) {
        Accounts accounts = portal.service(Accounts.class);
        AccountId account = accounts.findByUserName(userName)
                .map(Account::id)
                .orElseGet(() -> accounts.invite(userName, "Test " + userName, userName + "@test.invalid", organisation)
                        .id());
        accounts.activated(account);
        return new Person(portal, account, portal.service(Sessions.class).open(account, Assurance.EH3));
    }

    /** Somebody who came by eHerkenning just now, whom nobody verified. */
    static Person newcomer(Portal portal, OrganisationId organisation) {
        EherkenningPeople people = portal.service(EherkenningPeople.class);
        LegalSubject subject = people.of(organisation).stream().findFirst().orElseGet(() -> {
            LegalSubject made =
                    new LegalSubject(Kind.KVK, "9000" + organisation.value().substring(2));
            people.add(made, organisation, "container-tests");
            return made;
        });
        EherkenningPerson person =
                new EherkenningPerson(List.of(subject), UUID.randomUUID().toString(), null, null);
        if (people.arrive(person, Prefill.NOTHING) instanceof Arrival.Welcome welcome) {
            String token = portal.service(Sessions.class).open(welcome.account(), Assurance.EH3);
            return new Person(portal, welcome.account(), token);
        }
        throw new AssertionError("not welcome");
    }

    /** Somebody who did not sign in. */
    static Person stranger(Portal portal) {
        return new Person(portal, new AccountId("nobody"), "");
    }

    AccountId account() {
        return account;
    }

    Optional<Session> session() {
        return portal.service(Sessions.class).find(token, false);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    int status(String path) {
        return get(path).statusCode();
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", portal.address("").toString())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The hidden value that forms of the session carry. */
    String formToken() {
        return session().orElseThrow().formToken();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html");
        return token.isEmpty() ? request : request.header("Cookie", COOKIE + "=" + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith(COOKIE + "="))
                    .forEach(cookie ->
                            token = cookie.substring(COOKIE.length() + 1).split(";", 2)[0]);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
