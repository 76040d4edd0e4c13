// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.IOException;
import java.net.URL;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.stream.XMLStreamException;
import nl.bidn.portal.gate.door.Desk;
import nl.bidn.portal.gate.door.Refused;
import nl.bidn.portal.products.InstalledProduct;

/**
 * The contract of an interface, for everybody: its WSDL with the address as the caller sees it, and the files that it imports
 * by relative addresses, which lead to {@code /soap/<product>/<path below wsdl>}.
 */
final class Contract {
    private static final String FOLDER = "wsdl/";

    private Contract() {}

    static boolean isAskedFor(HttpServletRequest request) {
        return "wsdl".equalsIgnoreCase(request.getQueryString());
    }

    static void wsdl(InstalledProduct product, String name, String address, HttpServletResponse response)
            throws IOException, Refused {
        try (var in = file(product, name + ".wsdl").openStream()) {
            WsdlAddress.copy(in, SoapHttp.begin(response, HttpServletResponse.SC_OK), address);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** A schema, or a part of a contract, as it is. */
    static void imported(InstalledProduct product, String path, HttpServletResponse response)
            throws IOException, Refused {
        try (var in = file(product, path).openStream()) {
            in.transferTo(SoapHttp.begin(response, HttpServletResponse.SC_OK));
        }
    }

    static void checkMethod(HttpServletRequest request) throws Refused {
        Desk.checkReading(request, "Het contract kunt u alleen lezen.");
    }

    private static URL file(InstalledProduct product, String path) throws Refused {
        return product.file(FOLDER + path).orElseThrow(() -> Refused.with(404, "Dit bestand bestaat niet."));
    }
}
