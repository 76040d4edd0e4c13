// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.mail;

import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import nl.bidn.portal.clockwork.Outbox;

/** Refuses mails that could not be sent, or that would smuggle something into the headers. */
final class Addresses {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_KIND = 60;

    private Addresses() {}

    static void check(Outbox.Mail mail) {
        check("kind", mail.kind(), LONGEST_KIND);
        check("subject", mail.subject(), LONGEST_SUBJECT);
        check("address", mail.to(), LONGEST_ADDRESS);
        if (mail.text().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("The text of a mail has at most " + LONGEST_TEXT + " characters");
        }
        checkAddress(mail.to());
    }

    private static void check(String what, String value, int longest) {
        if (value.isBlank() || value.length() > longest) {
            throw new IllegalArgumentException("The " + what + " of a mail has 1 to " + longest + " characters");
        }
        if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029')) {
            throw new IllegalArgumentException("The " + what + " of a mail must not contain control characters");
        }
    }

    /** One bare address with a domain; the message does not repeat it. */
    private static void checkAddress(String address) {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            if (parsed.getAddress().equals(address) && address.indexOf('@') > 0 && !parsed.isGroup()) {
                return;
            }
        } catch (AddressException e) {
            throw new IllegalArgumentException("The address of a mail is not valid", e);
        }
        throw new IllegalArgumentException("The address of a mail must be one bare address");
    }
}
