// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.aansluiten.service;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.bidn.portal.aansluiten.Bevinding;
import nl.bidn.portal.aansluiten.VirusScan;
import nl.bidn.portal.aansluiten.VirusScan.Oordeel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All scanners that there are; each must be content. */
@Component(service = Scanners.class)
public final class Scanners {
    private static final Logger LOG = LoggerFactory.getLogger(Scanners.class);

    /**
     * What came of it.
     *
     * @param scanned whether any scanner looked
     */
    record Looked(Set<Bevinding> findings, boolean scanned) {}

    private final Collection<VirusScan> scanners;

    @Activate
    public Scanners(@Reference(policyOption = ReferencePolicyOption.GREEDY) Collection<VirusScan> scanners) {
        this.scanners = List.copyOf(scanners);
    }

    Looked look(byte[] content) {
        boolean scanned = false;
        try {
            for (VirusScan scanner : scanners) {
                Oordeel verdict = scanner.look(content);
                if (verdict == Oordeel.VIRUS) {
                    return new Looked(EnumSet.of(Bevinding.VIRUS), true);
                }
                scanned |= verdict == Oordeel.SCHOON;
            }
        } catch (IOException e) {
            LOG.warn("An upload was refused as the virus scanner did not answer: {}", e.getMessage());
            return new Looked(EnumSet.of(Bevinding.SCANNER_ONBEREIKBAAR), false);
        }
        return new Looked(EnumSet.noneOf(Bevinding.class), scanned);
    }
}
