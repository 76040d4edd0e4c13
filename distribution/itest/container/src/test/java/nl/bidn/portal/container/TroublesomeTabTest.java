// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import javax.inject.Inject;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.container.broken.SmallProduct;
import nl.bidn.portal.container.broken.Troublesome;
import nl.bidn.portal.products.ProductState;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.osgi.framework.BundleContext;

/** A product of which a tab throws and another hangs: an error box in their place, and all else goes on. */
@RunWith(PaxExam.class)
public class TroublesomeTabTest {
    private static final ProductId ID = new ProductId("lastig");

    @Inject
    private BundleContext context;

    private Portal portal;
    private Person clerk;

    @Before
    public void switchedOn() {
        portal = new Portal(context);
        Servicedesk servicedesk = new Servicedesk(portal);
        portal.installer()
                .install(ProductJar.of(context, ID.value(), Troublesome.class).write("lastig.jar"));
        OrganisationId organisation = servicedesk.municipality("GM9992");
        servicedesk.enable(ID, organisation);
        clerk = Person.signedIn(portal, "trouble.clerk", organisation);
        servicedesk.grant(clerk.account(), ID, SmallProduct.ROLE, organisation);
        assertThat(clerk.get(page(SmallProduct.TAB)).body()).contains("Dit is " + SmallProduct.TAB);
    }

    @After
    public void goes() {
        portal.installer().remove(ID);
    }

    @Test
    public void aTabThatThrows() {
        HttpResponse<String> answer = clerk.get(page("gooit"));
        assertThat(answer.statusCode()).isEqualTo(500);
        theRestStands(answer);
        assertThat(answer.body()).doesNotContain("not today").doesNotContain("IllegalStateException");
    }

    @Test
    public void aTabThatHangs() {
        try (SteadyVisitor colleague = new SteadyVisitor(clerk, page(SmallProduct.TAB))) {
            HttpResponse<String> answer = clerk.get(page("hangt"));
            assertThat(answer.statusCode()).isEqualTo(503);
            theRestStands(answer);
        }
    }

    private void theRestStands(HttpResponse<String> answer) {
        assertThat(answer.body()).contains("</html>").contains("href=\"" + page(SmallProduct.TAB) + "\"");
        assertThat(portal.products().find(ID).orElseThrow().state()).isEqualTo(ProductState.GEDEGRADEERD);
        assertThat(clerk.status(page(SmallProduct.TAB))).isEqualTo(200);
    }

    private static String page(String tab) {
        return "/" + ID + "/" + tab;
    }
}
