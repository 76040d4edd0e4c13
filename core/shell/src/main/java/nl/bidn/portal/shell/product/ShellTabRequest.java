// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.shell.product;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import nl.bidn.portal.api.Caller;
import nl.bidn.portal.api.Organisation;
import nl.bidn.portal.api.OrganisationId;
import nl.bidn.portal.api.ProductId;
import nl.bidn.portal.api.Setting;
import nl.bidn.portal.api.TabRequest;
import nl.bidn.portal.api.Texts;
import nl.bidn.portal.api.Upload;
import nl.bidn.portal.products.ProductSettings;
import nl.bidn.portal.shell.web.Parameters;

/** What a tab gets to know: values only, nothing of the servlet. */
record ShellTabRequest(
        ProductId product,
        Caller caller,
        List<Organisation> organisations,
        String path,
        Parameters fields,
        Iterator<Upload> uploads,
        String formToken,
        Texts texts,
        boolean wantsFragment,
        ProductSettings settings)
        implements TabRequest {

    @Override
    public Optional<String> parameter(String name) {
        return fields.first(name);
    }

    @Override
    public List<String> parameters(String name) {
        return fields.all(name);
    }

    @Override
    public <T> T setting(Setting<T> setting, OrganisationId organisation) {
        return settings.value(product, setting, organisation);
    }
}
