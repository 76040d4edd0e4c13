// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.eherkenning.attack;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import nl.bidn.portal.sandbox.eherkenning.saml.Draft;
import nl.bidn.portal.sandbox.eherkenning.saml.HmMetadata;
import nl.bidn.portal.sandbox.eherkenning.saml.Landscape;

/**
 * One way in which an answer is wrong.
 *
 * @param name the row of the catalogue, and a dash and the variant if there are more
 * @param what one sentence
 * @param browser it is done by a browser or a person: the broker answers well, and a test does the rest
 * @param answer changes the draft of the answer
 * @param wire answers the resolution of an artifact in its own way
 * @param delivery changes what the browser is given
 * @param metadata changes the metadata until the answer is fetched
 */
public record Attack(
        String name,
        String what,
        Reason reason,
        boolean browser,
        BiConsumer<Draft, Forge> answer,
        Wire wire,
        Delivery delivery,
        BiConsumer<HmMetadata.Draft, Landscape> metadata,
        UnaryOperator<String> metadataText) {
    /** Answers an ArtifactResolve with something else than a good answer, which it is given. */
    @FunctionalInterface
    public interface Wire {
        /** @return false: nothing is done, the good answer may go */
        boolean answer(HttpExchange exchange, String good) throws IOException;
    }

    /** What the browser brings to the service provider. */
    public record Delivered(String artifact, String relayState) {}

    /** Changes what the browser brings. */
    @FunctionalInterface
    public interface Delivery {
        Delivered change(Delivered good, Forge forge);
    }

    static Attack answer(String name, Reason reason, String what, BiConsumer<Draft, Forge> change) {
        return new Attack(
                name,
                what,
                reason,
                false,
                change,
                (e, g) -> false,
                (d, f) -> d,
                (d, l) -> {},
                UnaryOperator.identity());
    }

    static Attack wire(String name, Reason reason, String what, Wire wire) {
        return new Attack(
                name, what, reason, false, (d, f) -> {}, wire, (d, f) -> d, (d, l) -> {}, UnaryOperator.identity());
    }

    static Attack delivery(String name, Reason reason, String what, Delivery delivery) {
        return new Attack(
                name,
                what,
                reason,
                false,
                (d, f) -> {},
                (e, g) -> false,
                delivery,
                (d, l) -> {},
                UnaryOperator.identity());
    }

    static Attack metadata(String name, String what, BiConsumer<HmMetadata.Draft, Landscape> change) {
        return new Attack(
                name,
                what,
                Reason.METADATA,
                false,
                (d, f) -> {},
                (e, g) -> false,
                (d, f) -> d,
                change,
                UnaryOperator.identity());
    }

    static Attack browser(String name, Reason reason, String what) {
        return new Attack(
                name,
                what,
                reason,
                true,
                (d, f) -> {},
                (e, g) -> false,
                (d, f) -> d,
                (d, l) -> {},
                UnaryOperator.identity());
    }

    Attack withMetadata(BiConsumer<HmMetadata.Draft, Landscape> change) {
        return new Attack(name, what, reason, browser, answer, wire, delivery, change, metadataText);
    }

    Attack withMetadataText(UnaryOperator<String> change) {
        return new Attack(name, what, reason, browser, answer, wire, delivery, metadata, change);
    }

    /** The row of the catalogue. */
    public String row() {
        int dash = name.indexOf('-');
        return dash < 0 ? name : name.substring(0, dash);
    }
}
