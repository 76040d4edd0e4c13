// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static nl.bidn.portal.aansluiten.web.Visitor.errors;
import static nl.bidn.portal.aansluiten.web.Visitor.leads;
import static nl.bidn.portal.aansluiten.web.Visitor.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Staat;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.aansluiten.service.TestProduct;
import nl.bidn.portal.api.View;
import org.junit.jupiter.api.Test;

/** Somebody without an account applies. */
class ApplyTest extends PagesBase {
    private static final String[] SIGNED = {
        "document", "",
        "ondertekend-op", "2026-11-23",
        "ondertekend-door", "B. Baas",
        "ondertekend-als", "LEIDINGGEVENDE"
    };

    @Test
    void thePublicPagesTellWhatAProductSaysOfItself() {
        var visitor = Visitor.nobody(desk);
        assertThat(text(visitor.get(""))).contains("/aansluiten/product/" + TestProduct.ID, "Vraag eHerkenning aan");
        String needs = text(visitor.get("product/" + TestProduct.ID));
        assertThat(needs)
                .contains(
                        "Met eHerkenning, niveau EH3",
                        "subOIN van de afdeling schuldhulpverlening",
                        "agreement.verwerkersovereenkomst.title",
                        "dienst.toegang.purpose",
                        "role.medewerker.title",
                        "/aansluiten/formulier/machtiging?product=" + TestProduct.ID);
        assertThat(visitor.get("product/bestaat-niet")).isInstanceOf(View.NotFound.class);
        assertThat(text(visitor.get("formulier"))).contains("/aansluiten/formulier/opzeggen");
        assertThat(text(visitor.get("formulier/machtiging"))).contains("Voor welke dienst?");
        assertThat(text(visitor.get("formulier/aanmelden-gebruikersbeheerder", "domein", "SCHULDEN")))
                .contains("value=\"SCHULDEN\" selected");
    }

    @Test
    void aFormSaysAllThatMustBeMendedAtItsFields() {
        var visitor = Visitor.nobody(desk);
        View empty = visitor.post(FORM, "product", TestProduct.ID.value());
        assertThat(errors(empty))
                .contains(
                        "organisatie-naam: Vul in: Naam van de organisatie.",
                        "organisatie-nummer: Vul in: Nummer van de organisatie.",
                        "contact-email: Vul in: Uw e-mailadres.");
        assertThat(text(empty)).contains("id=\"organisatie-naam-error\"");

        var town = Room.municipality();
        String[] form = PagesBase.goodForm(town, "fout@voorbeeld.nl");
        form[5] = "0000009912345678900X";
        assertThat(errors(visitor.post(FORM, form)))
                .containsExactly("oin: OIN van de organisatie: gebruik alleen cijfers.");
        form[5] = Room.oin();
        form[15] = "123";
        assertThat(errors(visitor.post(FORM, form)))
                .containsExactly(
                        "organisatie-nummer: Nummer van de organisatie: dit is geen goed KvK-nummer (8 cijfers)"
                                + " of RSIN (9 cijfers).");
        assertThat(room.node.mails).noneMatch(mail -> mail.to().equals("fout@voorbeeld.nl"));
    }

    @Test
    void aVisitorComesBackByHisMailSignsOnPaperAndSubmits() {
        var town = Room.municipality();
        String email = "a@" + town.id().value().toLowerCase(Locale.ROOT) + ".example";
        var visitor = Visitor.nobody(desk);
        assertThat(leads(visitor.post(FORM, goodForm(town, email)))).isEqualTo("verzonden?soort=formulier");
        assertThat(leads(visitor.get("aanvragen"))).isEqualTo("toegang");

        follows(visitor, email);
        String reference = reference(visitor);
        assertThat(text(visitor.get("aanvragen"))).contains(reference, "Concept");
        assertThat(text(visitor.get(reference)))
                .contains("Formulier ophalen (PDF)", "dienst.toegang.title", "Log in met eHerkenning", town.name());
        assertThat(text(visitor.get(reference + "/wijzigen"))).contains("value=\"A. Aanvrager\"", "checked");
        assertThat(errors(visitor.post(reference + "/indienen", "versie", version(reference))))
                .containsExactly(": Het formulier is nog niet getekend. Lever het getekende formulier aan, of teken met"
                        + " eHerkenning.");

        byte[] signed = room.form(new Aanvrager.Bezoeker(email), reference);
        assertThat(errors(visitor.sends(reference + "/document", signed)))
                .contains("ondertekend-door: Vul in: Naam van wie tekende.");
        assertThat(errors(
                        visitor.sends(reference + "/document", "geen pdf".getBytes(StandardCharsets.US_ASCII), SIGNED)))
                .containsExactly("bestand: Dit is geen PDF-bestand.");
        assertThat(leads(visitor.sends(reference + "/document", signed, SIGNED)))
                .isEqualTo(reference + "?gedaan=document");
        String[] agreement = SIGNED.clone();
        agreement[1] = TestProduct.AGREEMENT.id();
        visitor.sends(reference + "/document", signed, agreement);
        assertThat(leads(visitor.post(reference + "/indienen", "versie", version(reference))))
                .isEqualTo(reference + "?gedaan=ingediend");
        assertThat(room.now(reference).staat()).isEqualTo(Staat.INGEDIEND);
        assertThat(text(visitor.get(reference, "gedaan", "ingediend")))
                .contains("Uw aanvraag is ingediend", "U hoort uiterlijk op", "Aanvraag intrekken")
                .doesNotContain("/wijzigen");
    }

    private String version(String reference) {
        return String.valueOf(room.version(reference));
    }

    @Test
    void anotherVisitorSeesNothingOfIt() {
        var town = Room.municipality();
        String reference = room.submitted(town, Room.signUp(TestProduct.ACCESS));
        var other = Visitor.nobody(desk);
        assertThat(leads(other.get(reference))).isEqualTo("toegang");
        other.post(FORM, goodForm(Room.municipality(), "ander@voorbeeld.nl"));
        follows(other, "ander@voorbeeld.nl");
        assertThat(other.get(reference)).isInstanceOf(View.NotFound.class);
        assertThat(other.post(reference + "/intrekken", "versie", "9")).isInstanceOf(View.NotFound.class);
        assertThat(other.get(reference + "/document/1")).isInstanceOf(View.NotFound.class);
        assertThat(room.now(reference).staat()).isEqualTo(Staat.INGEDIEND);

        other.post("klaar");
        assertThat(leads(other.get("aanvragen"))).isEqualTo("toegang");
    }

    @Test
    void aLinkThatDoesNotCountLeadsToANewOneAndGuessingEnds() {
        var visitor = Visitor.nobody(desk);
        assertThat(leads(visitor.get("toegang/geraden"))).isEqualTo("toegang?verlopen=ja");
        for (int i = 0; i < 30; i++) {
            visitor.get("toegang/geraden" + i);
        }
        assertThat(visitor.get("toegang/geraden")).isInstanceOf(View.NotAllowed.class);
        visitor.address = "198.51.100.7";
        assertThat(leads(visitor.get("toegang/geraden"))).isEqualTo("toegang?verlopen=ja");
        assertThat(errors(visitor.post("toegang", "contact-email", "geen adres")))
                .containsExactly("contact-email: Uw e-mailadres: dit klopt niet. Controleer wat u invulde.");
        assertThat(leads(visitor.post("toegang", "contact-email", "onbekend@voorbeeld.nl")))
                .isEqualTo("verzonden?soort=link");
        for (int i = 0; i < 20; i++) {
            visitor.post("toegang", "contact-email", "onbekend@voorbeeld.nl");
        }
        assertThat(visitor.post("toegang", "contact-email", "onbekend@voorbeeld.nl"))
                .isInstanceOf(View.NotAllowed.class);
    }

    @Test
    void whatPeopleTypeIsEscaped() {
        var visitor = Visitor.nobody(desk);
        String[] form = goodForm(Room.municipality(), "geen adres");
        form[9] = "<script>alert(1)</script>";
        assertThat(text(visitor.post(FORM, form))).contains("&lt;script>alert").doesNotContain("<script>");
    }
}
