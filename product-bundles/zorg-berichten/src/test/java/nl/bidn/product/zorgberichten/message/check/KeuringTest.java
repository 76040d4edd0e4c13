// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.message.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import nl.bidn.product.zorgberichten.message.Bericht;
import nl.bidn.product.zorgberichten.message.Gemuteerd;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.message.Sets;
import org.junit.jupiter.api.Test;

class KeuringTest {
    private static final String CLIENT = "Declaratie/Clienten/Client";
    private final Keuring keuring = Sets.keuring();

    @Test
    void theHeaderOfADeclarationIsRead() throws IOException {
        Kop kop = keur(Goed.van("WMO323")
                        .zet("Header/Afzender", "65656055")
                        .zet("Header/Ontvanger", "0384")
                        .zet("Declaratie/DeclaratieNummer", "DN001"))
                .kop();
        assertThat(kop.berichtCode()).contains("484");
        assertThat(kop.versie()).contains("3");
        assertThat(kop.subversie()).contains("2");
        assertThat(kop.afzender()).contains("65656055");
        assertThat(kop.ontvanger()).contains("0384");
        assertThat(kop.dagtekening()).contains("2026-06-15");
        assertThat(kop.declaratieNummer()).contains("DN001");
        assertThat(kop.basisschemaXsdVersie()).isPresent();
        assertThat(kop.identificatieRetour()).isEmpty();
    }

    @Test
    void theHeaderOfARetourIsRead() throws IOException {
        Verslag verslag = keur(Goed.van("WMO302")
                .zet("Header/IdentificatieRetour", "r1")
                .zet("Header/RetourCodes/RetourCode", "0001")
                .nogEen("Header/RetourCodes/RetourCode")
                .zet("Header/RetourCodes/RetourCode[2]", "8848"));
        Kop kop = verslag.kop();
        assertThat(kop.identificatieRetour()).contains("r1");
        assertThat(kop.dagtekeningRetour()).contains("2026-06-16");
        assertThat(verslag.retourcodes().codes()).extracting(Retourcode::code).containsExactly("0001", "8848");
    }

    @Test
    void theRetourCodesOfEachPartAreReadWithTheirPlaces() throws IOException {
        String product = "Client/StopProducten/StopProduct";
        Bericht bericht = Goed.van("WMO308")
                .zet("Header/RetourCodes/RetourCode", "0200")
                .zet("Client/RetourCodes/RetourCode", "0200")
                .zet(product + "/RetourCodes/RetourCode", "9074")
                .nogEen(product)
                .zet(product + "[2]/RetourCodes/RetourCode", "9069")
                .nogEen(product + "[2]/RetourCodes/RetourCode")
                .zet(product + "[2]/RetourCodes/RetourCode[2]", "9074");
        Retourcodes retour = keur(bericht).retourcodes();

        assertThat(retour.totaal()).isEqualTo(5);
        String plek = "/Bericht/Client/StopProducten/StopProduct";
        assertThat(retour.codes())
                .containsExactly(
                        new Retourcode("0200", 2, List.of("/Bericht/Header", "/Bericht/Client")),
                        new Retourcode("9074", 2, List.of(plek + "[1]", plek + "[2]")),
                        new Retourcode("9069", 1, List.of(plek + "[2]")));
    }

    @Test
    void ofManyRetourCodesTheFirstPlacesStay() throws IOException {
        String plek = "DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie";
        Bericht bericht = Goed.van("WMO325").met(plek).zet(plek + "/RetourCodes/RetourCode", "9321");
        for (int i = 1; i < 3 * Retourcode.MOST_PLEKKEN; i++) {
            bericht.nogEen(plek);
        }
        Retourcode code = keur(bericht).retourcodes().codes().stream()
                .filter(each -> each.code().equals("9321"))
                .findFirst()
                .orElseThrow();

        assertThat(code.aantal()).isEqualTo(3 * Retourcode.MOST_PLEKKEN);
        assertThat(code.plekken())
                .hasSize(Retourcode.MOST_PLEKKEN)
                .endsWith("/Bericht/DeclaratieAntwoord/Clienten/Client[1]/Prestaties/Prestatie["
                        + Retourcode.MOST_PLEKKEN + "]");
    }

    @Test
    void aMessageThatIsNoRetourHasNoRetourCodes() throws IOException {
        assertThat(keur(Goed.van("WMO301")).retourcodes()).isSameAs(Retourcodes.GEEN);
    }

    @Test
    void theHeaderOfAnAnswerNamesItsDeclaration() throws IOException {
        Kop kop = keur(Goed.van("JW325")
                        .zet("Header/DeclaratieIdentificatie/Identificatie", "d1")
                        .zet("DeclaratieAntwoord/DeclaratieNummer", "DN2"))
                .kop();
        assertThat(kop.declaratieIdentificatie()).contains("d1");
        assertThat(kop.declaratieDagtekening()).contains("2026-06-15");
        assertThat(kop.declaratieNummer()).contains("DN2");
    }

    @Test
    void codeAndVersionThatAreNotOfTheTypeAreOfLevelOne() throws IOException {
        Verslag verslag = keur(Goed.van("WMO301")
                .zet("Header/BerichtCode", "415")
                .zet("Header/BerichtVersie", "4")
                .zet("Header/BerichtSubversie", "0"));
        assertThat(verslag.fouten()).extracting(Fout::regel).containsExactly("RS047", "CS025", "CS015");
        assertThat(verslag.fouten())
                .extracting(Fout::namen)
                .containsExactly(List.of("414"), List.of("3"), List.of("2"));
        assertThat(verslag.niveau()).isEqualTo(1);
    }

    @Test
    void ifTheSchemaIsBrokenTheRulesAreNotReported() throws IOException {
        Verslag verslag =
                keur(Goed.van("WMO323").zet(CLIENT + "/Bsn", "123456789").zet("Declaratie/DeclaratieNummer", "-"));
        assertThat(verslag.fouten()).extracting(Fout::regel).containsExactly("veld-verkeerde-vorm");
    }

    @Test
    void oneWrongFieldIsOneFaultAndSeveralAreSeveral() throws IOException {
        Verslag verslag = keur(Goed.van("WMO301")
                .zet("Client/Bsn", "12345678")
                .zet("Client/Geslacht", "7")
                .zet("Client/Geboortedatum/Datum", "1980-02-30")
                .zet("Client/ToegewezenProducten/ToegewezenProduct/Toewijzingstijd", "25:00:00"));
        assertThat(verslag.fouten())
                .extracting(Fout::regel)
                .containsExactly("veld-verkeerde-vorm", "veld-geen-datum", "veld-niet-in-lijst", "veld-geen-tijd");
        assertThat(verslag.fouten().get(2).namen()).containsExactly("Geslacht", "0, 1, 2");
    }

    @Test
    void whatIsMissingAndWhatIsTooMuchIsNamed() throws IOException {
        assertThat(keur(Goed.van("WMO301").weg("Client/Geslacht")).fouten())
                .singleElement()
                .satisfies(fout -> {
                    assertThat(fout.regel()).isEqualTo("element-onverwacht");
                    assertThat(fout.plek()).isEqualTo("/Bericht/Client");
                    assertThat(fout.namen()).containsExactly("Client", "Naam", "Geslacht");
                });
        assertThat(keur(Goed.van("WMO301").weg("Client/ToegewezenProducten"))
                        .fouten()
                        .get(0)
                        .regel())
                .isEqualTo("element-ontbreekt");
        assertThat(keur(Goed.van("WMO301").nogEen("Client/Bsn")).fouten()).hasSize(1);
    }

    @Test
    void aFaultNeverHoldsWhatIsInTheMessage() throws IOException {
        var random = new Random(5);
        String secret = "GEHEIM";
        Bericht bericht = Goed.van("WMO301").zet("Client/Naam/Geslachtsnaam/Achternaam", secret);
        for (int i = 0; i < 300; i++) {
            String xml = Gemuteerd.van(bericht, random)
                    .xml()
                    .replace("Onbekend", secret)
                    .replace("999900006", secret);
            List<Fout> fouten = keuring.keur(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .fouten();
            assertThat(fouten.toString()).doesNotContain(secret);
        }
    }

    @Test
    void anUnknownMessageIsSaidToBeSo() throws IOException {
        Verslag verslag = keuring.keur(stream("<Bericht xmlns='urn:x'/>"));
        assertThat(verslag.type()).isEmpty();
        assertThat(verslag.fouten()).extracting(Fout::regel).containsExactly("wortel-onbekend");
    }

    @Test
    void theLinesOfAFileMayEndAsTheyLike() throws IOException {
        String xml = Goed.van("WMO305").xml();
        assertThat(keuring.keur(stream(xml.replace("\n", "\r\n"))).goed()).isTrue();
        assertThat(keuring.keur(stream(xml.replace("\n", ""))).goed()).isTrue();
        assertThat(keuring.keur(stream(xml.substring(xml.indexOf("?>") + 2).strip()))
                        .goed())
                .isTrue();
    }

    @Test
    void aStreamThatComesByteByByteIsReadJustTheSame() throws IOException {
        byte[] bytes = Goed.van("WMO323").bytes();
        var slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int count) {
                return super.read(into, from, Math.min(1, count));
            }
        };
        assertThat(keuring.keur(slow).goed()).isTrue();
    }

    @Test
    void aStreamThatBreaksIsTheMatterOfTheCaller() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> keuring.keur(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void anotherParserThanWoodstoxIsRefused() {
        assertThatThrownBy(() -> new Keuring(Sets.STANDAARDEN, XMLInputFactory.newDefaultFactory()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsMayCheckAtTheSameTime() {
        List<byte[]> messages =
                Sets.types().map(type -> Goed.van(type.naam()).bytes()).toList();
        boolean good = IntStream.range(0, 2000).parallel().allMatch(i -> goed(messages.get(i % messages.size())));
        assertThat(good).isTrue();
    }

    private boolean goed(byte[] bytes) {
        try {
            return keuring.keur(new ByteArrayInputStream(bytes)).goed();
        } catch (IOException e) {
            return false;
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Verslag keur(Bericht bericht) throws IOException {
        return keuring.keur(new ByteArrayInputStream(bericht.bytes()));
    }
}
