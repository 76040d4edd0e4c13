// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.registration;

import nl.bidn.portal.testkit.TextsContract;

class TextsTest extends TextsContract {}
