// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.identity.notices;

import java.util.Collection;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.identity.AccountId;
import nl.bidn.portal.identity.PersonalNotices;
import nl.bidn.portal.products.BundleTexts;
import org.osgi.framework.Bundle;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Notices of the portal itself, in the words of one bundle. */
@Component(service = PersonalNotices.class, scope = ServiceScope.BUNDLE)
public final class BundlePersonalNotices implements PersonalNotices {
    private final Teller teller;
    private final Texts dutch;
    private final Texts english;

    @Activate
    public BundlePersonalNotices(ComponentContext context, @Reference Teller teller) {
        this(teller, context.getUsingBundle());
    }

    private BundlePersonalNotices(Teller teller, Bundle bundle) {
        this(teller, BundleTexts.of(bundle, BundleTexts.DUTCH), BundleTexts.of(bundle, BundleTexts.ENGLISH));
    }

    private BundlePersonalNotices(Teller teller, Texts dutch, Texts english) {
        this.teller = teller;
        this.dutch = dutch;
        this.english = english;
    }

    /** One without OSGi. No second public constructor: SCR would try it. */
    public static BundlePersonalNotices inTheWordsOf(Teller teller, Texts dutch, Texts english) {
        return new BundlePersonalNotices(teller, dutch, english);
    }

    @Override
    public void tell(Collection<AccountId> accounts, String key, String path, Object... arguments) {
        teller.tell(accounts, Teller.announcement(dutch, english, key, path, arguments));
    }
}
