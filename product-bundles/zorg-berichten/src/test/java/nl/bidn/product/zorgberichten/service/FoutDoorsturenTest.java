// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.zorgberichten.service;

import static nl.bidn.product.zorgberichten.Fixture.STAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import nl.bidn.portal.api.Audit.Outcome;
import nl.bidn.portal.api.Worker.Result;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.zorgberichten.Fixture;
import nl.bidn.product.zorgberichten.message.Goed;
import nl.bidn.product.zorgberichten.service.BerichtStore.Gebeurtenis;
import nl.bidn.zorg.keten.Aanname;
import nl.bidn.zorg.keten.Adres;
import nl.bidn.zorg.keten.Envelop;
import nl.bidn.zorg.keten.Foutmelding;
import nl.bidn.zorg.keten.Overdracht;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the system of a municipality says of a message reaches who sent it. */
class FoutDoorsturenTest {
    private static final TestCaller SYSTEEM =
            TestCaller.system("00000099000000001000").with("uitwisselen", STAD);
    private static final String NUMMER = "9c0f7b90-5c69-41e5-a837-0800200c9a66";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void isTriedWithTheSameNumberUntilThePartnerKnows(Engine engine) throws IOException {
        try (var house = new Fixture(engine)) {
            Envelop kwam = meld(house);
            house.partner.breaksBefore = true;
            assertThat(house.werk()).containsExactly(new Result.Again("IOException"));
            house.partner.breaksBefore = false;
            String id = bericht(house, kwam).id();

            house.database.transactions().run(() -> house.portal.tasks().ask("fout-doorsturen", STAD.id(), id));
            assertThat(house.werk()).containsExactly(new Result.Done());
            house.database.transactions().run(() -> house.portal.tasks().ask("fout-doorsturen", STAD.id(), id));
            house.werk();

            assertThat(house.partner.fouten)
                    .extracting(Foutmelding::referentienummer)
                    .containsOnly(Nummers.referentie(id));
            assertThat(house.audit.lines())
                    .filteredOn(line -> line.action().equals("fout-doorgestuurd"))
                    .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.DONE));
            assertThat(verloop(house, id))
                    .extracting(Gebeurtenis::voorval)
                    .containsExactly(Voorval.ONTVANGEN, Voorval.AFGEKEURD, Voorval.FOUT_GEMELD);
            assertThat(verloop(house, id).get(2).toelichting()).contains("Proefpartner");
        }
    }

    private static List<Gebeurtenis> verloop(Fixture house, String id) {
        return house.hub
                .volgen()
                .dossier(Dienst.IWMO, List.of(STAD.id()), id)
                .orElseThrow()
                .verloop();
    }

    @Test
    void aPartnerThatTakesNoSuchNewsIsForAnAdministrator() throws IOException {
        try (var house = new Fixture(Engine.DERBY)) {
            Envelop kwam = meld(house);
            house.partner.answer = new Overdracht.Geweigerd("BRS33", "nee");

            assertThat(house.werk()).containsExactly(new Result.Aside("a fault is refused by Proefpartner: BRS33"));
            String id = bericht(house, kwam).id();
            assertThat(verloop(house, id))
                    .extracting(Gebeurtenis::voorval)
                    .containsExactly(Voorval.ONTVANGEN, Voorval.AFGEKEURD, Voorval.FOUT_GEWEIGERD);
            assertThat(verloop(house, id).get(2).toelichting()).contains("Proefpartner: nee");

            // an administrator lets it be tried again, once the partner is mended
            house.partner.answer = new Overdracht.Aangenomen("kenmerk");
            house.database.transactions().run(() -> house.portal.tasks().ask("fout-doorsturen", STAD.id(), id));
            assertThat(house.werk()).containsExactly(new Result.Done());
            assertThat(verloop(house, id)).extracting(Gebeurtenis::voorval).contains(Voorval.FOUT_GEMELD);
        }
    }

    @Test
    void whatSomebodyElseSaysOfItGoesNoFurther() throws IOException {
        try (var house = new Fixture(Engine.DERBY)) {
            Envelop kwam = kwam(house);

            house.hub.inkomend().neemAan(fout(house, kwam.zender(), kwam));
            house.werk();

            assertThat(house.partner.fouten).isEmpty();
        }
    }

    private static Envelop meld(Fixture house) throws IOException {
        Envelop kwam = kwam(house);
        assertThat(house.hub.koppeling().meld(SYSTEEM, fout(house, kwam.ontvanger(), kwam)))
                .isEmpty();
        return kwam;
    }

    private static Envelop kwam(Fixture house) throws IOException {
        Envelop kwam = house.heen("WMO317", STAD);
        byte[] bytes = Goed.van("WMO317")
                .zet("Header/Afzender", "99990001")
                .zet("Header/Ontvanger", "9901")
                .bytes();
        assertThat(house.hub.inkomend().neemAan(kwam, new ByteArrayInputStream(bytes)))
                .isInstanceOf(Aanname.Ontvangen.class);
        return kwam;
    }

    private static Bericht bericht(Fixture house, Envelop kwam) {
        return house.database
                .transactions()
                .call(() -> house.stores
                        .berichten()
                        .opReferentie(kwam.zender(), kwam.referentienummer())
                        .flatMap(plek -> house.stores.berichten().find(plek.organisation(), plek.id())))
                .orElseThrow();
    }

    private static Foutmelding fout(Fixture house, Adres door, Envelop over) {
        return new Foutmelding(
                door,
                over.zender(),
                NUMMER,
                over.referentienummer(),
                "StUF055",
                "Niet te verwerken",
                house.clock.instant());
    }
}
