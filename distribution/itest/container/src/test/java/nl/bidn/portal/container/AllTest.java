// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** One start of the runtime for all; what looks at a runtime as it just came up goes first. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
    BootTest.class,
    BrokenBundleTest.class,
    HotDeployTest.class,
    UpgradeTest.class,
    FamilyTest.class,
    TroublesomeTabTest.class,
    IsolationTest.class,
    SectionIsolationTest.class,
    EndpointIsolationTest.class,
    LeakTest.class
})
public class AllTest {}
