// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.clockwork.jobs;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes what a job or a worker says fit for a log: one line, not long, and nothing that looks like a BSN. */
public final class JobLog {
    private static final int LONGEST = 500;
    private static final Pattern LIKE_A_BSN = Pattern.compile("(?<!\\d)\\d{8,9}(?!\\d)");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\s]+");

    private JobLog() {}

    public static String line(@Nullable String said) {
        if (said == null) {
            return "";
        }
        String flat = BREAKS.matcher(said).replaceAll(" ").strip();
        String masked = LIKE_A_BSN.matcher(flat).replaceAll("*********");
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST);
    }
}
