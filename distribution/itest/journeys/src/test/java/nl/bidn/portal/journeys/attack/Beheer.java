// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;

/** The gebruikersbeheerder of Testdam, by the pages that she has. */
final class Beheer {
    private static final String NORA = "nora@testdam.example";
    private static final String USERS = "/gebruikersbeheer/gebruikers/";
    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]{5}-[A-Z0-9]{5}\\b");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    private final Visitor nora;

    /** Comes by a signed form and two officers, as every first one. */
    Beheer(Ground ground) {
        var first = ground.visitor();
        ground.welcome(first, NORA);
        var userName = ground.audit.lastUserName();
        tells(first, "Prins", NORA);
        var today = LocalDate.ofInstant(
                Instant.parse(ground.portal.json("/sandbox").get("now").asText()), ZoneId.of("Europe/Amsterdam"));
        var registration = found(
                ID,
                ground.portal.console("portal:administrator-register --name 'N. Prins' --email " + NORA
                        + " --form F-1 --signed-on " + today
                        + " --capacity LEIDINGGEVENDE --signed-by 'A. Directeur' GM9902 ZORG"));
        ground.portal.console("portal:administrator-link " + registration + " " + userName);
        verifies(
                first,
                found(
                        CODE,
                        ground.portal.console(
                                "portal:administrator-release --second-officer sdeskwit " + registration)));
        nora = ground.signedIn(NORA);
    }

    /** The form of the first visit. */
    static void tells(Visitor visitor, String name, String mail) {
        var fields = visitor.get("/eerste-keer/gegevens").hidden();
        fields.putAll(Map.of(
                "aanhef",
                "MEVR",
                "voorletters",
                name.substring(0, 1) + ".",
                "achternaam",
                name,
                "afdeling",
                "Sociaal domein",
                "telefoonnummer",
                "0612345678",
                "e-mailadres",
                mail));
        assertThat(visitor.post("/eerste-keer/gegevens", fields).location()).isEqualTo("/eerste-keer/verificatie");
    }

    static void verifies(Visitor visitor, String code) {
        var fields = visitor.get("/eerste-keer/verificatie").hidden();
        fields.put("code", code);
        assertThat(visitor.post("/eerste-keer/verificatie", fields).body()).contains("U bent geverifieerd");
    }

    /** The code that she reads out to somebody who waits. */
    String code(String account) {
        var page =
                nora.post(USERS + account + "/code", nora.get(USERS + account).hidden());
        return found(CODE, page.body());
    }

    /** Switches somebody off and removes him. */
    void removes(String account) {
        var off = nora.get(USERS + account).hidden();
        off.put("bevestigd", "ja");
        assertThat(nora.post(USERS + account, off).status()).isEqualTo(303);
        var gone = nora.post(
                USERS + account + "/verwijderen", nora.get(USERS + account).hidden());
        assertThat(gone.location()).contains("verwijderd=ja");
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.group();
    }
}
