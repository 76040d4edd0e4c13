// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import nl.bidn.portal.gate.fake.Door;

/** Messages to the door of {@link DoorService}. */
final class Soap {
    static final String ADDRESS = "/soap/deur/Deur";

    private Soap() {}

    static String envelope(String header, String body) {
        return "<s:Envelope xmlns:s=\"" + Names.SOAP + "\">" + header + "<s:Body>" + body + "</s:Body></s:Envelope>";
    }

    static String envelope(String body) {
        return envelope("", body);
    }

    static String operation(String name, String content) {
        return "<d:" + name + " xmlns:d=\"" + DoorService.NAMESPACE + "\">" + content + "</d:" + name + ">";
    }

    static String addressing(String headers) {
        return "<s:Header xmlns:w=\"" + Names.WSA + "\">" + headers + "</s:Header>";
    }

    static HttpRequest.Builder request(Door door, String certificate) {
        return door.request(ADDRESS)
                .header("X-Client-Cert", certificate)
                .header("Content-Type", "text/xml; charset=UTF-8")
                .header("SOAPAction", "\"\"");
    }

    static HttpResponse<String> send(Door door, String certificate, String message)
            throws IOException, InterruptedException {
        return door.send(request(door, certificate).POST(BodyPublishers.ofString(message)));
    }
}
