// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import nl.bidn.portal.aansluiten.Organisatie;
import nl.bidn.portal.aansluiten.service.Room;
import nl.bidn.portal.aansluiten.service.TestProduct;
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
        String[] fields = {
            "product", TestProduct.ID.value(),
            "diensten", TestProduct.ACCESS,
            "oin", Room.oin(),
            "sub-oin", Room.oin(),
            "organisatie-naam", town.name(),
            "organisatie-type", town.type().name(),
            "organisatie-nummersoort", "KVK",
            "organisatie-nummer", town.number().number(),
            "organisatie-code", town.id().value(),
            "contact-naam", "A. Aanvrager",
            "contact-email", email
        };
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
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
