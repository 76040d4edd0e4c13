// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why something was refused that an administrator asked. The message is a clear English line, for the console; a page says
 * {@link #why} in the language of the reader, with the {@link #details}.
 */
public final class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Each with what its details are. */
    public enum Why {
        /** The account. */
        NO_ACCOUNT,
        /** The user name. */
        DEACTIVATED,
        /** The organisation. */
        NO_ORGANISATION,
        /** The organisation. */
        NO_ORGANISATION_TODAY,
        /** The product. */
        NO_PRODUCT,
        /** The product. */
        PRODUCT_STANDS_STILL,
        /** The product and its role. */
        NO_ROLE,
        /** Most characters. */
        REFERENCE,
        /** Most characters. */
        SIGNER_NAME,
        SIGNED_IN_FUTURE,

        SIGNS_FOR_HIMSELF,
        /** The role signs for others. */
        NEEDS_MANAGER,
        ROLE_FOR_SYSTEMS,
        SIGNER_UNNAMED,
        SIGNER_MAY_NOT_SIGN,
        /** A manager signed, and there is a gebruikersbeheerder who should. */
        NEEDS_ADMINISTRATOR,
        NOT_HELD,

        /** A second officer gives this verification code. */
        CODE_BY_RELEASE,
        /** The person does not wait for a verification code. */
        NOT_WAITING,

        /** The product and the organisation. */
        NOT_IN_AUDIENCE,
        /** The product, the organisation and ids of agreements. */
        AGREEMENTS_MISSING,
        /** The product and the agreement. */
        NO_SUCH_AGREEMENT,
        /** The product. */
        PRODUCT_FAILED,

        /** The organisation. */
        LAST_ADMINISTRATOR,

        /** The organisation. */
        ORGANISATION_EXISTS,
        /** What was given. */
        MUNICIPALITY_CODE,
        /** Most characters. */
        ORGANISATION_NAME,
        /** First day on which it existed. */
        ENDS_BEFORE_IT_BEGAN,
        FOLLOWS_ITSELF,
        MANDATE_ENDS_BEFORE_IT_BEGAN,
        /** The organisation. */
        WRONG_TYPE,
        /** The number and the organisation. */
        NUMBER_TAKEN,

        /** The product and the dienst. */
        NO_DIENST,
        NO_DIENST_NAMED,
        /** The product and the organisation. */
        DIENST_WITHOUT_PRODUCT,
        /** The dienst and the organisation. */
        DIENST_WITHOUT_MANDATE,
        /** The product. */
        NO_PROVIDERS,
        /** The organisation. */
        MANDATE_BY_PROVIDER,
        /** What was given. */
        NO_MANDATE,
        /** First day without it. */
        MANDATE_ENDED,
        MANDATE_END_PAST,

        /** The number and the organisation. */
        OIN_TAKEN,
        /** The number, the organisation and the id of its department. */
        OIN_TAKEN_BY_DEPARTMENT,
        /** The number. */
        OIN_FOR_TESTING
    }

    private final Why why;
    private final transient List<String> details;

    public Refused(Why why, String english, Object... details) {
        super(english);
        this.why = why;
        this.details = Stream.of(details).map(String::valueOf).toList();
    }

    public Why why() {
        return why;
    }

    public List<String> details() {
        return details;
    }
}
