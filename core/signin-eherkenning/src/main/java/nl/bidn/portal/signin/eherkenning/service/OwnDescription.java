// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.signin.eherkenning.service;

import java.util.List;
import nl.bidn.portal.signin.eherkenning.message.OwnMetadata;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Our metadata: made and signed once, as nothing in it changes while the portal runs, and given to whoever asks. */
@Component(service = OwnDescription.class)
public final class OwnDescription {
    private final Identity identity;
    private @Nullable String metadata;

    @Activate
    public OwnDescription(@Reference Identity identity) {
        this.identity = identity;
    }

    /** @throws IllegalStateException if there is none, as it is not set up */
    public synchronized String metadata() {
        var made = metadata;
        if (made == null) {
            made = OwnMetadata.metadata(provider(List.of()), Ids.fresh(), identity.key());
            metadata = made;
        }
        return made;
    }

    public boolean ready() {
        return identity.ready();
    }

    OwnMetadata.Provider provider(List<String> brokers) {
        var setup = identity.setup();
        return new OwnMetadata.Provider(
                setup.entityId(),
                setup.oin(),
                setup.consumer(),
                setup.organisation(),
                setup.url(),
                setup.privacyUrl(),
                setup.technical(),
                setup.administrative(),
                setup.allServices(),
                brokers,
                identity.published());
    }
}
