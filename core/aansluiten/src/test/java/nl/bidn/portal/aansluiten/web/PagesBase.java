// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import nl.bidn.portal.aansluiten.Aanvrager;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.aansluiten.service.TestProduct;
import nl.bidn.portal.api.View;
import nl.bidn.portal.identity.Roles.Capacity;
import nl.bidn.portal.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The pages before the real room, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PagesBase {
    static final String FORM = "formulier/aanmelden-diensten";
    private static final Pattern LINK = Pattern.compile("/aansluiten/toegang/([A-Za-z0-9_-]+)");

    protected Room room;
    protected Desk desk;

    @BeforeAll
    void open() {
        room = new Room(TestDatabase.derby());
        desk = new Desk(
                room.aanvragen,
                room.toegang,
                room.behandeling,
                room.wachtrij,
                room.checklists,
                room.node.products,
                room.node.organisations,
                room.node.accounts,
                room.node.administrators,
                room.node.eherkenning,
                (refused, locale) -> "regel " + refused.why(),
                room.clock);
    }

    @AfterAll
    void close() {
        room.close();
    }

    /** The fields of a form that is good, for a municipality. */
    static String[] goodForm(Organisatie town, String email, String... more) {
        String[] asked = {
            "product", TestProduct.ID.value(),
            "diensten", TestProduct.ACCESS,
            "oin", Room.oin(),
            "sub-oin", Room.oin()
        };
        return both(both(asked, who(town, email)), more);
    }

    /** The fields of who applies. */
    static String[] who(Organisatie town, String email) {
        String[] fields = {
            "organisatie-naam",
            town.name(),
            "organisatie-type",
            town.type().name(),
            "organisatie-nummersoort",
            "KVK",
            "organisatie-nummer",
            town.number().number(),
            "organisatie-code",
            town.code() == null ? "" : town.id().value(),
            "contact-naam",
            "A. Aanvrager",
            "contact-email",
            email
        };
        return fields;
    }

    static String[] both(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    static String email(Organisatie town) {
        return "a@" + town.number().number() + ".example";
    }

    /** The fields of a document that is signed. */
    static String[] signed(String by, Capacity capacity) {
        return new String[] {
            "document", "", "ondertekend-op", "2026-11-23", "ondertekend-door", by, "ondertekend-als", capacity.name()
        };
    }

    /** The fields of a change, with the version that is there now. */
    String[] now(String reference, String... fields) {
        return both(fields, "versie", String.valueOf(room.version(reference)));
    }

    /** Begins it by this form without an account, and comes back by the mail. */
    String begun(Visitor visitor, String form, Organisatie town, String... asked) {
        View sent = visitor.post("formulier/" + form, both(who(town, email(town)), asked));
        assertThat(Visitor.leads(sent)).isEqualTo("verzonden?soort=formulier");
        follows(visitor, email(town));
        return reference(visitor);
    }

    /** As {@link #begun}, with the form signed on paper. */
    String begunAndSigned(Visitor visitor, String form, Organisatie town, String... asked) {
        String reference = begun(visitor, form, town, asked);
        byte[] paper = room.form(new Aanvrager.Bezoeker(email(town)), reference);
        assertThat(Visitor.leads(
                        visitor.sends(reference + "/document", paper, signed("B. Baas", Capacity.LEIDINGGEVENDE))))
                .isEqualTo(reference + "?gedaan=document");
        return reference;
    }

    /** A municipality with the product, one of its diensten and its numbers. */
    Organisatie townThatTakesPart() {
        Organisatie town = Room.municipality();
        room.approved(room.taken(town, Room.signUp(TestProduct.ACCESS)));
        return town;
    }

    /** An officer takes it and agrees. */
    void approves(String reference) {
        var officer = Visitor.signedIn(desk, room.officer);
        officer.acts("wachtrij", reference + "/toewijzen", now(reference));
        assertThat(Visitor.leads(officer.acts("wachtrij", reference + "/akkoord", now(reference))))
                .startsWith("wachtrij/" + reference + "?gedaan=");
    }

    /** Follows the newest link that was mailed. */
    void follows(Visitor visitor, String email) {
        String text = room.node.mails.stream()
                .filter(mail -> mail.to().equals(email))
                .reduce((first, second) -> second)
                .orElseThrow()
                .text();
        var link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("no link in " + text);
        }
        visitor.get("toegang/" + link.group(1));
    }

    /** The only application that the visitor sees. */
    String reference(Visitor visitor) {
        return Applicants.of(desk, visitor.request()).applications().get(0).reference();
    }
}
