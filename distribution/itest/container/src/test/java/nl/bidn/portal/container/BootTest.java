// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import nl.bidn.portal.container.Sockets.Listening;
import nl.bidn.portal.products.InstalledProduct;
import nl.bidn.portal.products.ProductState;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The runtime as it comes up. */
@RunWith(PaxExam.class)
public class BootTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    private BundleContext context;

    private Portal portal;

    @Before
    public void ready() {
        portal = new Portal(context);
        Person somebody = Person.stranger(portal);
        Wait.until(
                () -> "ready: " + somebody.get("/health/ready").body(),
                LIMIT,
                () -> somebody.status("/health/ready") == 200);
    }

    @Test
    public void everyBundleRuns() {
        assertThat(Arrays.stream(context.getBundles()).filter(bundle -> !runs(bundle)))
                .isEmpty();
    }

    @Test
    public void noComponentOfOursWaits() {
        assertThat(waiting()).isEmpty();
    }

    @Test
    public void productsAreActive() {
        assertThat(portal.products().all()).isNotEmpty().allMatch(p -> p.state() == ProductState.ACTIEF);
        assertThat(portal.products().all())
                .extracting(InstalledProduct::id)
                .extracting(Object::toString)
                .contains(
                        "alleenverdieners",
                        "iwmo",
                        "ijw",
                        "zorg-berichten",
                        "zorg-vecozo",
                        "zorg-cak",
                        "wlz-registertoets",
                        "schuldenknooppunt",
                        "schuldenknooppunt-beheer",
                        "schuldhulpverlening");
    }

    @Test
    public void noOtherPortIsOpen() {
        int ssh = Integer.getInteger("portal.ssh.port", -1);
        List<Listening> known = Stream.concat(
                        Stream.of(
                                portal.environment().httpPort(),
                                portal.environment().httpsPort(),
                                ssh),
                        Stream.of(
                                        "smtp.port",
                                        "eherkenning.port",
                                        "vecozo.port",
                                        "cak.port",
                                        "bron.inkomen.port",
                                        "bron.uitkeringen.port",
                                        "bron.belasting.port")
                                .flatMap(name -> portal.environment().value(name).stream())
                                .map(Integer::valueOf))
                .map(port -> new Listening(port, true))
                .toList();
        List<Listening> others =
                Sockets.ofThisProcess().stream().filter(l -> !known.contains(l)).toList();
        assertThat(Sockets.ofThisProcess()).containsAll(known.subList(0, 3));
        assertThat(others).as("Pax Exam's own door").hasSizeLessThanOrEqualTo(1).allMatch(l -> Sockets.isRmi(l.port()));
    }

    /** The script makes the only user, with a password of its own; the distribution has none. */
    @Test
    public void noDefaultUser() {
        assertThat(Portal.folder("karaf.etc").resolve("users.properties")).doesNotExist();
        List.of("karaf", "admin", "operator")
                .forEach(name -> assertThatThrownBy(() -> signIn(name, name)).isInstanceOf(LoginException.class));
    }

    @Test
    public void nothingWentWrong() throws IOException {
        assertThat(Files.readAllLines(Portal.folder("karaf.log").resolve("portal.log")))
                .isNotEmpty()
                .noneMatch(line -> line.contains("| ERROR |") || line.contains("| FATAL |"));
    }

    private static boolean runs(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE
                || (bundle.getState() == Bundle.RESOLVED && bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null);
    }

    private List<String> waiting() {
        ServiceComponentRuntime components = portal.service(ServiceComponentRuntime.class);
        Bundle[] ours = Arrays.stream(context.getBundles())
                .filter(b -> b.getSymbolicName().startsWith("nl.bidn."))
                .toArray(Bundle[]::new);
        assertThat(ours).hasSizeGreaterThan(5);
        Collection<ComponentDescriptionDTO> all = components.getComponentDescriptionDTOs(ours);
        return all.stream()
                .filter(component -> components.getComponentConfigurationDTOs(component).stream()
                        .noneMatch(c -> c.state == ComponentConfigurationDTO.SATISFIED
                                || c.state == ComponentConfigurationDTO.ACTIVE))
                .map(component -> component.bundle.symbolicName + ": " + component.name)
                .toList();
    }

    private static void signIn(String user, String password) throws LoginException {
        new LoginContext("karaf", new Subject(), callbacks -> answer(callbacks, user, password)).login();
    }

    private static void answer(Callback[] callbacks, String user, String password) {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(user);
            } else if (callback instanceof PasswordCallback secret) {
                secret.setPassword(password.toCharArray());
            }
        }
    }
}
