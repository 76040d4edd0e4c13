// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell;

import java.time.Clock;
import java.util.Dictionary;
import java.util.Map;
import javax.servlet.Servlet;
import nl.bidn.portal.api.Audit;
import nl.bidn.portal.api.Transactions;
import nl.bidn.portal.data.PortalEnvironment;
import nl.bidn.portal.data.Secrets;
import nl.bidn.portal.identity.Access;
import nl.bidn.portal.identity.Accounts;
import nl.bidn.portal.identity.NoticeBoard;
import nl.bidn.portal.identity.Organisations;
import nl.bidn.portal.identity.Roles;
import nl.bidn.portal.identity.Sessions;
import nl.bidn.portal.products.Probes;
import nl.bidn.portal.products.ProductSettings;
import nl.bidn.portal.products.Products;
import nl.bidn.portal.shell.section.Sections;
import nl.bidn.portal.shell.signin.WaysIn;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Registers the servlet for all addresses that no other servlet has, once all rooms that it needs are there. */
@Component(service = ShellComponent.class, immediate = true)
public final class ShellComponent {
    private final ServiceRegistration<Servlet> registration;

    @Activate
    public ShellComponent(
            BundleContext bundle,
            @Reference Sessions sessions,
            @Reference Access access,
            @Reference Accounts accounts,
            @Reference Organisations organisations,
            @Reference Roles roles,
            @Reference NoticeBoard notices,
            @Reference Products products,
            @Reference ProductSettings settings,
            @Reference Probes probes,
            @Reference PortalEnvironment environment,
            @Reference Secrets secrets,
            @Reference Audit audit,
            @Reference Transactions transactions,
            @Reference WaysIn ways,
            @Reference Sections sections,
            @Reference Clock clock) {
        var needs = new Shell.Needs(
                sessions,
                access,
                accounts,
                organisations,
                roles,
                notices,
                products,
                settings,
                probes,
                environment,
                secrets,
                audit,
                transactions,
                ways,
                sections,
                clock,
                version(bundle));
        Dictionary<String, Object> properties = FrameworkUtil.asDictionary(
                Map.of("osgi.http.whiteboard.servlet.name", "portal", "osgi.http.whiteboard.servlet.pattern", "/*"));
        this.registration = bundle.registerService(Servlet.class, new Shell(needs).servlet(), properties);
    }

    private static String version(BundleContext bundle) {
        var version = bundle.getBundle().getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @Deactivate
    void close() {
        registration.unregister();
    }
}
