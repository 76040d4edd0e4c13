// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.core.Response;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.testkit.TestCaller;
import nl.bidn.portal.testkit.TestDatabase.Engine;
import nl.bidn.product.wlzregistertoets.KapotteStroom;
import nl.bidn.product.wlzregistertoets.Registerbestand;
import nl.bidn.product.wlzregistertoets.Registeropstelling;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterleveringEndpointTest {
    private static final String TEKST = "text/plain; charset=utf-8";

    private Registeropstelling er = new Registeropstelling(Engine.DERBY);
    private RegisterleveringEndpoint deur = new RegisterleveringEndpoint(er.leveringen);

    @BeforeEach
    void open() {
        er = new Registeropstelling(Engine.DERBY);
        deur = new RegisterleveringEndpoint(er.leveringen);
    }

    private static InputStream bytes(String tekst) {
        return new ByteArrayInputStream(tekst.getBytes(UTF_8));
    }

    private static AbstractThrowableAssert<?, ?> weigert(int status, ThrowingCallable wat) {
        return assertThatThrownBy(wat)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }

    private static RegisterleveringJson inhoud(Response antwoord) {
        return (RegisterleveringJson) antwoord.getEntity();
    }

    @Test
    void aDeliveryFromBeginToEnd() {
        var bestand = Registerbestand.van(er.clock.instant(), "999900007;J;2026-01-10;2026-02-01;");

        Response begonnen = deur.begin(new NieuweLeveringJson("een"), er.ciz);
        assertThat(begonnen.getStatus()).isEqualTo(201);
        assertThat(begonnen.getLocation()).hasToString("registerleveringen/een");
        assertThat(deur.begin(new NieuweLeveringJson("een"), er.ciz).getStatus())
                .isEqualTo(200);
        assertThat(deur.deel("een", "1", TEKST, bytes(bestand), er.ciz).getStatus())
                .isEqualTo(201);
        assertThat(deur.deel("een", "1", TEKST, bytes(bestand), er.ciz).getStatus())
                .isEqualTo(200);
        Response gesloten = deur.sluit("een", new AfsluitingJson(1), er.ciz);
        assertThat(gesloten.getStatus()).isEqualTo(202);
        assertThat(inhoud(gesloten).staat()).isEqualTo("laden");
        er.laad("een");

        RegisterleveringJson levering = deur.levering("een", er.ciz);
        assertThat(levering.staat()).isEqualTo("geweigerd");
        assertThat(levering.peilmoment()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(levering.delen()).hasSize(1);
        assertThat(levering.fouten())
                .containsExactly(new RegisterleveringJson.FoutJson(
                        2, "bsn-ongeldig", "Het bsn heeft geen negen cijfers of voldoet niet aan de 11-proef."));
    }

    @Test
    void saysWhatIsWrongAndRepeatsNothing() {
        for (String id : List.of("", "a b", "x".repeat(41), "id-999900006", "../een")) {
            weigert(400, () -> deur.begin(new NieuweLeveringJson(id), er.ciz)).hasMessageNotContaining("999900006");
        }
        weigert(400, () -> deur.begin(null, er.ciz));
        deur.begin(new NieuweLeveringJson("een"), er.ciz);
        for (String nummer : List.of("0", "1001", "-1", "een", "1.0")) {
            weigert(400, () -> deur.deel("een", nummer, TEKST, bytes("x"), er.ciz));
        }
        weigert(400, () -> deur.sluit("een", null, er.ciz));
        weigert(400, () -> deur.deel("een", "1", TEKST, new KapotteStroom(), er.ciz));
    }

    @Test
    void saysThatItIsNotThereOrDoesNotFit() {
        weigert(404, () -> deur.levering("een", er.ciz));
        weigert(404, () -> deur.deel("een", "1", TEKST, bytes("x"), er.ciz));
        weigert(404, () -> deur.sluit("een", new AfsluitingJson(1), er.ciz));
        deur.begin(new NieuweLeveringJson("een"), er.ciz);
        deur.deel("een", "1", TEKST, bytes("x"), er.ciz);
        weigert(409, () -> deur.deel("een", "1", TEKST, bytes("y"), er.ciz));
        weigert(409, () -> deur.deel("een", "1", "application/gzip", bytes("x"), er.ciz));
        weigert(409, () -> deur.sluit("een", new AfsluitingJson(2), er.ciz));
        deur.sluit("een", new AfsluitingJson(1), er.ciz);
        weigert(409, () -> deur.deel("een", "2", TEKST, bytes("x"), er.ciz));
    }

    @Test
    void anotherSenderSeesNothing() {
        deur.begin(new NieuweLeveringJson("een"), er.ciz);
        var ander = TestCaller.system("00000099000000009999").with("leveren", Registeropstelling.ANDER);

        weigert(404, () -> deur.levering("een", ander));
    }
}
