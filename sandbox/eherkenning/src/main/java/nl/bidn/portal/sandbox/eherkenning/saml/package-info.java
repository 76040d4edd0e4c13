// SPDX-License-Identifier: EUPL-1.2
/** The messages of a broker to a service provider. */
@NullMarked
package nl.bidn.portal.sandbox.eherkenning.saml;

import org.jspecify.annotations.NullMarked;
