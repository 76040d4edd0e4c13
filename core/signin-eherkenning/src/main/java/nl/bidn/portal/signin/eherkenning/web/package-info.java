// SPDX-License-Identifier: EUPL-1.2
/** The pages of this way in, and its two addresses for brokers. */
@NullMarked
package nl.bidn.portal.signin.eherkenning.web;

import org.jspecify.annotations.NullMarked;
