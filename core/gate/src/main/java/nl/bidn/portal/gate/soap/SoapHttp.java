// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.gate.door.Refused;

/** The binding of SOAP 1.1 to HTTP. */
final class SoapHttp {
    private static final String TYPE = "text/xml;charset=utf-8";
    private static final Pattern CONTENT_TYPE =
            Pattern.compile("\\s*text/xml\\s*(;\\s*charset\\s*=\\s*\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private SoapHttp() {}

    /** Is this a message that we take at all? */
    static void check(HttpServletRequest request) throws Refused {
        if (!request.getMethod().equals("POST")) {
            throw Refused.method("POST", "Een SOAP-bericht komt met POST; het contract staat onder ?wsdl.");
        }
        var type = request.getContentType();
        if (type == null || !CONTENT_TYPE.matcher(type).matches()) {
            throw Refused.with(415, "Een SOAP 1.1-bericht is text/xml in UTF-8.");
        }
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity")) {
            throw Refused.with(415, "Stuur het bericht zonder Content-Encoding.");
        }
    }

    /** Without its quotes. */
    static String action(HttpServletRequest request) {
        var header = request.getHeader("SOAPAction");
        var action = header == null ? "" : header.strip();
        boolean quoted = action.length() > 1 && action.startsWith("\"") && action.endsWith("\"");
        return quoted ? action.substring(1, action.length() - 1) : action;
    }

    static OutputStream begin(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE);
        return response.getOutputStream();
    }

    static void fault(HttpServletResponse response, int status, Fault fault) throws IOException {
        try {
            AnswerEnvelope.write(AnswerEnvelope.of(fault), List.of(), begin(response, status));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    static Fault unforeseen(String reference) {
        return new Fault(
                Fault.Code.SERVER, Refused.UNFORESEEN + " Meld het met het nummer urn:uuid:" + reference + ".");
    }

    /** Lets the sender finish, so that it hears what is wrong rather than that the line broke. */
    static void drain(HttpServletRequest request) {
        try (var body = request.getInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // then it hears nothing
        }
    }
}
