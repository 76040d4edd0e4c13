// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.soap;

import java.io.Serial;
import java.util.Optional;
import nl.bidn.portal.api.SoapService;
import nl.bidn.portal.api.SoapService.SoapFault;

/** A message that is answered with a SOAP fault. Nothing of its content is in the reason. */
final class Fault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Optional<SoapService.Answer> detail;

    /** The codes of SOAP 1.1 and WS-Addressing; those that are not of SOAP itself are mistakes of the sender. */
    enum Code {
        CLIENT("soap:Client"),
        SERVER("soap:Server"),
        MUST_UNDERSTAND("soap:MustUnderstand"),
        VERSION_MISMATCH("soap:VersionMismatch"),
        ADDRESSING_INVALID("wsa:InvalidAddressingHeader"),
        ADDRESSING_REQUIRED("wsa:MessageAddressingHeaderRequired"),
        SECURITY("wsse:InvalidSecurity"),
        SECURITY_TOKEN("wsse:InvalidSecurityToken"),
        SECURITY_CHECK("wsse:FailedCheck"),
        SECURITY_EXPIRED("wsu:MessageExpired");

        private final String qualified;

        Code(String qualified) {
            this.qualified = qualified;
        }

        String qualified() {
            return qualified;
        }

        boolean isOfSoap() {
            return qualified.startsWith("soap:");
        }

        boolean isOfAddressing() {
            return qualified.startsWith("wsa:");
        }
    }

    Fault(Code code, String reason) {
        this(code, reason, Optional.empty());
    }

    private Fault(Code code, String reason, Optional<SoapService.Answer> detail) {
        super(reason, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    static Fault of(SoapFault said) {
        return new Fault(said.client() ? Code.CLIENT : Code.SERVER, String.valueOf(said.getMessage()), said.detail());
    }

    Code code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    Optional<SoapService.Answer> detail() {
        return detail;
    }
}
