// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.message;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Moments in messages: in UTC, to the second, with or without a fraction. */
final class Times {
    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z");

    private Times() {}

    static Instant of(Element element, String attribute) {
        var text = element.getAttribute(attribute);
        if (!FORM.matcher(text).matches()) {
            throw new Refused(Reason.TIME_FORM, attribute);
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refused(Reason.TIME_FORM, attribute, e);
        }
    }

    static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Valid from this moment on. */
    static void notBefore(Instant from, Expectation expected) {
        if (from.isAfter(expected.now().plus(expected.skew()))) {
            throw new Refused(Reason.TIME_FUTURE, "not yet");
        }
    }

    /** Valid until this moment. */
    static void before(Instant until, Expectation expected) {
        if (!until.isAfter(expected.now().minus(expected.skew()))) {
            throw new Refused(Reason.TIME_PAST, "no longer");
        }
    }

    /** Made after we asked, and not in the future. A fraction of a second is not told by all. */
    static void sinceRequest(Instant moment, Expectation expected, Reason otherwise) {
        notBefore(moment, expected);
        if (moment.isBefore(expected.requested().truncatedTo(ChronoUnit.SECONDS).minus(expected.skew()))) {
            throw new Refused(otherwise, "from before we asked");
        }
    }
}
