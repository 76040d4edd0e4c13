// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.wlzregistertoets.service.signaal;

import java.time.LocalDate;
import nl.bidn.portal.values.Bsn;
import org.jspecify.annotations.Nullable;

/** What a municipality says of a client. */
public record Clientgegevens(
        Bsn bsn,
        String kenmerk,
        @Nullable LocalDate begindatum,
        @Nullable LocalDate einddatum) {}
