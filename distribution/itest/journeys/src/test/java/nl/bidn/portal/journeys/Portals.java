// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.journeys;

import java.nio.file.Path;
import java.util.Map;
import nl.bidn.portal.driver.RunningPortal;

/** The portals of this JVM: of the distribution that was built last, each with a folder of its own. */
public final class Portals {
    private Portals() {}

    /** One that is not started yet, with an empty data folder of this name. */
    public static RunningPortal prepared(String name, Map<String, String> more) {
        return RunningPortal.prepared(
                Path.of(System.getProperty("portal.checkout")),
                Path.of(System.getProperty("portal.work")).resolve(name),
                more);
    }
}
