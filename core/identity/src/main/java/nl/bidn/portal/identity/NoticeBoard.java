// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** The notices of a person on the page {@code /meldingen}. A service of this room. */
@ProviderType
public interface NoticeBoard {
    /** @param path where to look, from the root of the portal */
    record Line(String id, Instant at, String subject, String text, String path, boolean read) {}

    /** Newest first, the last hundred. */
    List<Line> of(AccountId account, Locale locale);

    /** From memory. */
    int unread(AccountId account);

    void markAllRead(AccountId account);

    /** Whether the person hears of them by mail as well; so it is until he chooses otherwise. */
    boolean byMail(AccountId account);

    void byMail(AccountId account, boolean wanted);
}
