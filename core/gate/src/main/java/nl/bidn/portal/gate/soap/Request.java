// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.SoapService;

/** A request as the product sees it. */
record Request(
        Caller caller,
        String action,
        Optional<String> messageId,
        List<SoapService.Header> headers,
        OperationReader reader,
        Optional<String> signer)
        implements SoapService.Call {
    @Override
    public QName operation() {
        return reader.operation();
    }

    @Override
    public XMLStreamReader body() {
        return reader;
    }
}
