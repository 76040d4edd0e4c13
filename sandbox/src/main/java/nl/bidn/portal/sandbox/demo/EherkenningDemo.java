// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.sandbox.demo;

import nl.bidn.portal.data.PersistenceUnits;
import nl.bidn.portal.sandbox.eherkenning.EherkenningBroker;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration;
import nl.bidn.portal.signin.eherkenning.EherkenningAdministration.BrokerImport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Introduces the portal and the simulated makelaars to each other, as an operator does with real ones: takes in their
 * metadata, whose addresses differ from start to start, and hands over the service catalogue. After the start: their keys are made
 * the first time, which takes a second of a processor that the start has more need of.
 */
@Component(service = EherkenningDemo.class)
public final class EherkenningDemo {
    private static final String BY = "sandbox";
    private static final int MOST_TRIES = 120;

    private final EherkenningBroker broker;
    private final EherkenningAdministration administration;
    private final PersistenceUnits units;
    private final Attempts attempts = new Attempts("introduction-of-eherkenning", MOST_TRIES);

    @Activate
    public EherkenningDemo(
            @Reference EherkenningBroker broker,
            @Reference EherkenningAdministration administration,
            @Reference PersistenceUnits units) {
        this.broker = broker;
        this.administration = administration;
        this.units = units;
    }

    void start() {
        attempts.start(this::introduce);
    }

    private boolean introduce() {
        if (units.isAtWork()) {
            return false;
        }
        broker.takeCatalogue(administration.catalogue());
        for (var makelaar : broker.makelaars()) {
            administration.importBroker(
                    BrokerImport.of(makelaar.metadata(), makelaar.certificates(), makelaar.id(), makelaar.name()), BY);
        }
        return true;
    }

    @Deactivate
    void stop() {
        attempts.stop();
    }
}
