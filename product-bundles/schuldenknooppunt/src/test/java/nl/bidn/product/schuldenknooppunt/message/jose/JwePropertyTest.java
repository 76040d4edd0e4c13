// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.message.jose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.bidn.product.schuldenknooppunt.Namaak;
import nl.bidn.product.schuldenknooppunt.message.jose.Jwe.Gelezen;

/** A right message, changed in some way: each change that shows is refused, and for what it is. */
class JwePropertyTest {
    private static final Namaak NAMAAK = new Namaak(3);
    private static final String JWK = NAMAAK.jwk();
    private static final String KID = Namaak.kid(JWK);
    private static final List<Integer> KLEIN = List.of(1024, 4096, 16384);
    private static final String RECHT = new String(NAMAAK.jwe(JWK, 1024), StandardCharsets.US_ASCII);

    /** What somebody does to a message, and what the node says of it. */
    private record Wijziging(String wat, Function<String[], String[]> doe, Jwefout fout) {}

    @Property(tries = 60, seed = "20261126")
    void takesEachSizeThatThereIs(@ForAll("omvangen") int omvang) {
        Gelezen gelezen = Jwe.lees(NAMAAK.jwe(JWK, omvang));

        assertThat(gelezen).isInstanceOf(Gelezen.Goed.class);
        Jwe jwe = ((Gelezen.Goed) gelezen).jwe();
        assertThat(jwe.kid()).isEqualTo(KID);
        assertThat(jwe.past(JWK)).isTrue();
    }

    @Provide
    Arbitrary<Integer> omvangen() {
        return Arbitraries.of(Jwe.OMVANGEN);
    }

    @Property(tries = 400, seed = "20261126")
    void refusesEachChangeForWhatItIs(@ForAll("wijzigingen") Wijziging wijziging) {
        String[] delen = wijziging.doe().apply(RECHT.split("\\.", -1));

        assertThat(lees(String.join(".", delen))).as(wijziging.wat()).isEqualTo(new Gelezen.Fout(wijziging.fout()));
    }

    @Provide
    Arbitrary<Wijziging> wijzigingen() {
        return Arbitraries.oneOf(
                delen(),
                kop("alg", Jwefout.JWE_ALGORITME),
                kop("enc", Jwefout.JWE_VERSLEUTELING),
                kop("typ", Jwefout.JWE_SOORT),
                kop("cty", Jwefout.JWE_SOORT),
                kop("kid", Jwefout.JWE_KID),
                koppen(),
                tekens(),
                lengte(2, 12, Jwefout.JWE_IV),
                omvang(),
                lengte(4, 16, Jwefout.JWE_TAG));
    }

    private static Arbitrary<Wijziging> delen() {
        return Arbitraries.integers()
                .between(0, 9)
                .filter(aantal -> aantal != 5)
                .map(aantal -> new Wijziging(
                        aantal + " parts",
                        delen -> Arrays.stream(Arrays.copyOf(delen, aantal))
                                .map(deel -> deel == null ? "AAAA" : deel)
                                .toArray(String[]::new),
                        Jwefout.GEEN_JWE));
    }

    /** Another value of one name. */
    private static Arbitrary<Wijziging> kop(String naam, Jwefout fout) {
        return Arbitraries.of(
                        "", "RSA1_5", "none", "dir", "A128GCM", "JWS", "JWT", "json", "jwe", "RSA-OAEP ", KID + "A")
                .map(waarde -> new Wijziging(
                        naam + " is " + waarde, delen -> metKop(delen, zet(naam, '"' + waarde + '"')), fout));
    }

    /** Something else than just these names with a text each. */
    private static Arbitrary<Wijziging> koppen() {
        String recht = Namaak.kop(KID);
        return Arbitraries.of(
                        "",
                        "{}",
                        "[]",
                        "null",
                        "\"JWE\"",
                        recht + " {}",
                        recht + "x",
                        recht.replace("}", ",\"zip\":\"DEF\"}"),
                        recht.replace("}", ",\"crit\":[\"exp\"]}"),
                        recht.replace("}", ",\"alg\":\"RSA-OAEP\"}"),
                        recht.replace("\"typ\":\"JWE\",", ""),
                        recht.replace("\"alg\"", "\"Alg\""),
                        recht.replace("\"RSA-OAEP\"", "1"),
                        recht.replace("\"RSA-OAEP\"", "null"),
                        recht.replace("\"RSA-OAEP\"", "{\"a\":\"b\"}"),
                        recht.substring(0, recht.length() - 1),
                        recht.replace("JOSE", "J".repeat(2000)),
                        recht.replace("}", ",\"subject\":\"Jansen\"}"))
                .map(kop -> new Wijziging(kop, delen -> metKop(delen, kop), Jwefout.JWE_KOP));
    }

    /** What is no base64url, or not the one way to write it. */
    private static Arbitrary<Wijziging> tekens() {
        Arbitrary<Integer> deel = Arbitraries.integers().between(0, 4);
        Arbitrary<Wijziging> vreemd = Combinators.combine(
                        deel,
                        Arbitraries.of('=', '+', '/', ' ', '\n', '\r', '\0', 'é', '"', '{'),
                        Arbitraries.randoms())
                .as((welk, teken, toeval) -> new Wijziging(
                        "a strange sign in " + welk,
                        delen -> {
                            int plek = toeval.nextInt(delen[welk].length() + 1);
                            delen[welk] = delen[welk].substring(0, plek) + teken + delen[welk].substring(plek);
                            return delen;
                        },
                        Jwefout.JWE_BASE64URL));
        Arbitrary<Wijziging> loos = Arbitraries.of(3, 4)
                .map(welk -> new Wijziging(
                        "loose bits in " + welk,
                        delen -> {
                            // 1024 and 16 bytes both leave one byte behind groups of three
                            String tekst = delen[welk];
                            char laatste = (char) (tekst.charAt(tekst.length() - 1) + 1);
                            delen[welk] = tekst.substring(0, tekst.length() - 1) + laatste;
                            return delen;
                        },
                        Jwefout.JWE_BASE64URL));
        return Arbitraries.oneOf(vreemd, loos);
    }

    private static Arbitrary<Wijziging> lengte(int deel, int goed, Jwefout fout) {
        return Arbitraries.integers()
                .between(0, 40)
                .filter(bytes -> bytes != goed)
                .map(bytes -> new Wijziging(bytes + " bytes in " + deel, delen -> met(delen, deel, bytes), fout));
    }

    private static Arbitrary<Wijziging> omvang() {
        return Arbitraries.integers()
                .between(0, 20000)
                .filter(bytes -> !KLEIN.contains(bytes))
                .map(bytes -> new Wijziging(bytes + " bytes", delen -> met(delen, 3, bytes), Jwefout.JWE_OMVANG));
    }

    @Property(tries = 200, seed = "20261126")
    void seesWhetherItsKeyIsAsLongAsThatOfTheReceiver(@ForAll("sleutels") int bytes) {
        String[] delen = met(RECHT.split("\\.", -1), 1, bytes);

        Gelezen gelezen = lees(String.join(".", delen));

        assertThat(((Gelezen.Goed) gelezen).jwe().past(JWK)).isEqualTo(bytes == 384);
    }

    @Provide
    Arbitrary<Integer> sleutels() {
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 600), Arbitraries.just(384));
    }

    /** Whatever comes, and however long: an answer, and never an exception. */
    @Property(tries = 500, seed = "20261126")
    void answersWhateverComes(@ForAll byte[] tekst) {
        assertThat(Jwe.lees(tekst)).isInstanceOf(Gelezen.Fout.class);
    }

    @Property(tries = 1)
    void refusesWhatIsTooLargeBeforeItLooks() {
        assertThat(Jwe.lees(new byte[6 * 1024 * 1024])).isEqualTo(new Gelezen.Fout(Jwefout.JWE_TE_GROOT));
        assertThat(Algoritme.modulusbytes("{\"kty\":\"EC\",\"n\":\"AAAA\"}")).isEqualTo(-1);
        assertThat(Algoritme.modulusbytes("{\"kty\":\"RSA\"}")).isEqualTo(-1);
    }

    private static Gelezen lees(String tekst) {
        return Jwe.lees(tekst.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] met(String[] delen, int deel, int bytes) {
        delen[deel] = base64(new byte[bytes]);
        return delen;
    }

    private static String[] metKop(String[] delen, String kop) {
        delen[0] = base64(kop.getBytes(StandardCharsets.UTF_8));
        return delen;
    }

    private static String zet(String naam, String waarde) {
        String recht = Map.of(
                        "alg",
                        "\"RSA-OAEP\"",
                        "enc",
                        "\"A256GCM\"",
                        "kid",
                        '"' + KID + '"',
                        "typ",
                        "\"JWE\"",
                        "cty",
                        "\"JOSE\"")
                .get(naam);
        String deel = '"' + naam + "\":";
        return Namaak.kop(KID).replace(deel + recht, deel + waarde);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
