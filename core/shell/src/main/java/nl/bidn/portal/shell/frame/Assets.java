// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.frame;

import nl.bidn.portal.shell.web.StaticFiles;

/** Where the files are that each page needs. */
public record Assets(String style, String script, String htmx, String font, String mark) {
    public static Assets of(StaticFiles files) {
        return new Assets(
                files.address("bidn.css"),
                files.address("bidn.js"),
                files.address("htmx.js"),
                files.address("source-sans-3.woff2"),
                files.address("mark.svg"));
    }
}
