// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import static nl.bidn.portal.signin.eherkenning.message.Check.reply;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.bidn.portal.signin.eherkenning.broker.Reply;
import org.junit.jupiter.params.provider.Arguments;

/** A reply with one thing changed, which is to be refused for this reason; for {@code @MethodSource}. */
final class Row {
    private Row() {}

    static Arguments row(String name, Reason reason, Consumer<Reply> change) {
        var reply = reply();
        change.accept(reply);
        return Arguments.of(name, (Supplier<byte[]>) reply::bytes, reason);
    }

    static Arguments text(String name, Reason reason, UnaryOperator<String> change) {
        return row(name, reason, r -> r.onTheLine = change);
    }

    /** Changed before the broker signs. */
    static Arguments dom(String name, Reason reason, Consumer<org.w3c.dom.Document> change) {
        return row(name, reason, r -> r.beforeSigning = change);
    }

    static Arguments subject(String name, Reason reason, String... values) {
        return row(name, reason, r -> r.subject(values));
    }
}
