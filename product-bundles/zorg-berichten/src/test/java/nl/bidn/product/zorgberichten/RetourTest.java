// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.bidn.product.zorgberichten.Fixture.AANBIEDER;
import static nl.bidn.product.zorgberichten.Fixture.DAM;
import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.message.check.Retourcode;
import nl.bidn.product.zorgberichten.service.Beoordeling;
import nl.bidn.product.zorgberichten.service.Beoordeling.Regel;
import nl.bidn.product.zorgberichten.service.Beoordeling.Uitkomst;
import nl.bidn.product.zorgberichten.service.Bericht;
import nl.bidn.product.zorgberichten.service.Dienst;
import nl.bidn.product.zorgberichten.service.Instelling;
import nl.bidn.product.zorgberichten.service.Kanaal;
import nl.bidn.product.zorgberichten.service.Opruimen;
import nl.bidn.product.zorgberichten.service.Rights;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of retour codes, on both databases. */
class RetourTest {
    private static final TestCaller ANJA = Fixture.gebruiker("anja", STAD);

    private static Bericht gaat(Fixture house, nl.bidn.product.zorgberichten.message.Bericht bericht) {
        Bericht sent = house.leverAan(
                Dienst.IWMO,
                STAD,
                "b.xml",
                bericht.zet("Header/Afzender", "9901")
                        .zet("Header/Ontvanger", AANBIEDER.code())
                        .bytes());
        assertThat(sent.afwijzing()).isEmpty();
        house.clock.forward(Duration.ofSeconds(1));
        return sent;
    }

    private static String komt(Fixture house, Envelop envelop, byte[] bytes) {
        house.clock.forward(Duration.ofSeconds(1));
        try {
            var answer = house.hub.inkomend().neemAan(envelop, new ByteArrayInputStream(bytes));
            return ((Aanname.Ontvangen) answer).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String retour(Fixture house, Bericht op, nl.bidn.product.zorgberichten.message.Bericht retour) {
        return komt(house, house.retour(retour.type().naam(), op.envelop().orElseThrow()), retour.bytes());
    }

    private static Optional<Beoordeling> beoordeling(Fixture house, String id) {
        return house.hub
                .volgen()
                .dossier(Dienst.IWMO, List.of(STAD.id()), id)
                .map(dossier -> dossier.beoordelingen().get(id));
    }

    private static List<String> codes(Beoordeling beoordeling) {
        return beoordeling.regels().stream()
                .map(Regel::retourcode)
                .map(Retourcode::code)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRetourWithoutCodesApproves(Engine engine) {
        try (var house = new Fixture(engine)) {
            Bericht toewijzing = gaat(house, Goed.van("WMO301"));
            String id = retour(house, toewijzing, Goed.van("WMO302"));

            Beoordeling beoordeling = beoordeling(house, id).orElseThrow();
            assertThat(beoordeling.uitkomst()).isEqualTo(Uitkomst.GOED);
            assertThat(beoordeling.regels()).isEmpty();
            assertThat(beoordeling(house, toewijzing.id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theCodesOfARejectionAreKeptWithTheirPlacesAndMeanings(Engine engine) {
        try (var house = new Fixture(engine)) {
            Bericht toewijzing = gaat(house, Goed.van("WMO301"));
            String product = "Client/ToegewezenProducten/ToegewezenProduct";
            String id = retour(
                    house,
                    toewijzing,
                    Goed.van("WMO302")
                            .zet("Header/RetourCodes/RetourCode", "0200")
                            .zet("Client/RetourCodes/RetourCode", "0200")
                            .zet(product + "/RetourCodes/RetourCode", "9332")
                            .nogEen(product));

            Beoordeling beoordeling = beoordeling(house, id).orElseThrow();
            assertThat(beoordeling.uitkomst()).isEqualTo(Uitkomst.AFGEKEURD);
            assertThat(beoordeling.afgekeurd()).isEqualTo(2);
            Regel first = beoordeling.regels().get(0);
            assertThat(first.retourcode())
                    .isEqualTo(new Retourcode(
                            "9332", 2, List.of("/Bericht/" + product + "[1]", "/Bericht/" + product + "[2]")));
            assertThat(first.betekenis().orElseThrow().regel()).contains("TR332");
            assertThat(codes(beoordeling)).startsWith("9332").contains("0200");

            var dossier = house.hub
                    .berichten()
                    .dossier(ANJA, Rights.UITWISSELEN, Dienst.IWMO, toewijzing.id())
                    .orElseThrow();
            assertThat(dossier.beoordeling()).contains(beoordeling);
            assertThat(house.hub.volgen().dossier(Dienst.IWMO, List.of(DAM.id()), id))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anAnswerThatRejectsSomeItemsRejectsAPart(Engine engine) {
        try (var house = new Fixture(engine)) {
            // the codes are read all the same
            house.settings.of(Dienst.IWMO.product()).change(ANJA, Instelling.CONTROLE_PORTAAL, STAD.id(), "nee");
            String item = "DeclaratieAntwoord/Clienten/Client/Prestaties/Prestatie";
            var deels = Goed.van("WMO325")
                    .zet("Header/RetourCodes/RetourCode", "0200")
                    .zet("DeclaratieAntwoord/RetourCodes/RetourCode", "0200")
                    .met(item)
                    .zet("DeclaratieAntwoord/Clienten/Client/RetourCodes/RetourCode", "0200")
                    .zet(item + "/RetourCodes/RetourCode", "9321");
            assertThat(beoordeling(house, gaat(house, deels).id()).orElseThrow().uitkomst())
                    .isEqualTo(Uitkomst.DEELS);

            var heel = Goed.van("WMO325")
                    .zet("Header/BerichtIdentificatie/Identificatie", "H")
                    .zet("Header/RetourCodes/RetourCode", "0200")
                    .zet("DeclaratieAntwoord/RetourCodes/RetourCode", "9333");
            assertThat(beoordeling(house, gaat(house, heel).id()).orElseThrow().uitkomst())
                    .isEqualTo(Uitkomst.AFGEKEURD);

            var goed = Goed.van("WMO325")
                    .zet("Header/BerichtIdentificatie/Identificatie", "G")
                    .zet("Header/RetourCodes/RetourCode", "0200")
                    .zet("DeclaratieAntwoord/RetourCodes/RetourCode", "8001");
            Beoordeling alles = beoordeling(house, gaat(house, goed).id()).orElseThrow();
            assertThat(alles.uitkomst()).isEqualTo(Uitkomst.GOED);
            assertThat(codes(alles)).containsExactly("0200", "8001");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatCannotBeReadIsNotTakenForAnApproval(Engine engine) {
        try (var house = new Fixture(engine)) {
            Bericht toewijzing = gaat(house, Goed.van("WMO301"));
            String broken =
                    Goed.van("WMO302").xml().replaceFirst("<p0:IdentificatieRetour>[^<]*</p0:IdentificatieRetour>", "");
            String id = komt(house, house.retour("WMO302", toewijzing.envelop().orElseThrow()), broken.getBytes(UTF_8));
            assertThat(beoordeling(house, id).orElseThrow().uitkomst()).isEqualTo(Uitkomst.ONGELEZEN);

            // the schema of iEb 4.0 is not public
            Bericht bijdrage = gaatNaarCak(house);
            String vrij = komt(house, house.retour("WMO406", bijdrage.envelop().orElseThrow()), vrij("406"));
            assertThat(beoordeling(house, vrij).orElseThrow().uitkomst()).isEqualTo(Uitkomst.ONGELEZEN);
        }
    }

    private static byte[] vrij(String nummer) {
        return ("<Bericht xmlns=\"http://www.istandaarden.nl/ieb/4_0/wmo" + nummer + "/schema\"><Iets/></Bericht>")
                .getBytes(UTF_8);
    }

    private static Bericht gaatNaarCak(Fixture house) {
        var envelop = new Envelop(
                Envelop.Soort.HEEN,
                Adres.gemeente("9901"),
                Adres.CAK,
                UUID.randomUUID().toString(),
                Optional.empty(),
                "WMO405",
                "0004",
                "0000",
                house.clock.instant());
        try {
            var answer =
                    house.hub.uitgaand().neemAan(ANJA, Kanaal.SOAP, envelop, new ByteArrayInputStream(vrij("405")));
            String id = ((Aanname.Ontvangen) answer).id();
            return house.database
                    .transactions()
                    .call(() -> house.stores.berichten().find(STAD.id(), id))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void codesGoWithAllElseThatIsKnownOfAMessage(Engine engine) throws Exception {
        try (var house = new Fixture(engine)) {
            retour(
                    house,
                    gaat(house, Goed.van("WMO301")),
                    Goed.van("WMO302").zet("Header/RetourCodes/RetourCode", "0001"));
            assertThat(rows(house)).isEqualTo(2);
            var job = house.hub.jobs().stream()
                    .filter(Opruimen.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            house.clock.forward(Duration.ofDays(62));
            job.run(house.clock);
            assertThat(rows(house)).isEqualTo(2);

            house.clock.forward(Duration.ofDays(700));
            assertThat(job.run(house.clock)).isEqualTo("0 payloads destroyed, 2 old messages removed");
            assertThat(rows(house)).isZero();
        }
    }

    private static long rows(Fixture house) {
        return house.database.sql().call(connection -> {
            try (var statement = connection.createStatement();
                    var count = statement.executeQuery("SELECT COUNT(*) FROM zorg_berichten.retour")) {
                count.next();
                return count.getLong(1);
            }
        });
    }
}
