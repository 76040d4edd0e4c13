// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.product.schuldenknooppunt.endpoint;

import java.lang.reflect.Proxy;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.UriInfo;

/** The address of a request with these parameters: a name, its value, a name, its value. */
final class Regel {
    private Regel() {}

    static UriInfo met(String... namenEnWaarden) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < namenEnWaarden.length; i += 2) {
            parameters.add(namenEnWaarden[i], namenEnWaarden[i + 1]);
        }
        return (UriInfo) Proxy.newProxyInstance(
                Regel.class.getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getQueryParameters")) {
                        return parameters;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
