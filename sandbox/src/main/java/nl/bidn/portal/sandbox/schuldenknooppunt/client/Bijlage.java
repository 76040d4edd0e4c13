// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.schuldenknooppunt.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A file in a message. */
public final class Bijlage {
    private final String soort;
    private final String naam;
    private final String mediatype;
    private final byte[] inhoud;

    /** @param soort which kinds there are is said of each type of message */
    public Bijlage(String soort, String naam, String mediatype, byte[] inhoud) {
        this.soort = soort;
        this.naam = naam;
        this.mediatype = mediatype;
        this.inhoud = inhoud.clone();
    }

    public String soort() {
        return soort;
    }

    public String naam() {
        return naam;
    }

    public String mediatype() {
        return mediatype;
    }

    public byte[] inhoud() {
        return inhoud.clone();
    }

    static Bijlage van(JsonNode json) throws Geweigerd {
        return new Bijlage(
                text(json, "soort"),
                text(json, "naam"),
                text(json, "mediatype"),
                Base64url.van(text(json, "inhoud"), "bijlagen"));
    }

    private static String text(JsonNode json, String naam) throws Geweigerd {
        JsonNode waarde = json.path(naam);
        if (!waarde.isTextual()) {
            throw new Geweigerd(Geweigerd.Reden.INHOUD, "bijlagen");
        }
        return waarde.textValue();
    }

    ObjectNode json() {
        return Json.object()
                .put("soort", soort)
                .put("naam", naam)
                .put("mediatype", mediatype)
                .put("inhoud", Base64url.naar(inhoud));
    }
}
