// SPDX-License-Identifier: EUPL-1.2
/** SAML 2.0 in the closed profile of eTD DV-HM: reading, checking and writing; pure. */
@NullMarked
package nl.bidn.portal.signin.eherkenning.message;

import org.jspecify.annotations.NullMarked;
