// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import nl.bidn.portal.api.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem of whatever is thrown. What nobody foresaw tells the caller nothing but a reference. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    @Context
    private @Nullable HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        var reference = reference();
        if (failure instanceof Problem problem) {
            return answer(
                    problem.status(),
                    problem.title(),
                    String.valueOf(problem.getMessage()),
                    reference,
                    problem.errors());
        }
        if (failure instanceof WebApplicationException known) {
            int status = known.getResponse().getStatus();
            return answer(
                    status,
                    ProblemJson.title(status),
                    "De aanvraag past niet bij deze interface.",
                    reference,
                    List.of());
        }
        LOG.error("a REST interface failed, reference {}", reference, failure);
        return answer(
                500,
                ProblemJson.title(500),
                "Er ging iets mis. Meld het met het nummer in instance.",
                reference,
                List.of());
    }

    private String reference() {
        var current = request;
        var attribute = current == null ? null : current.getAttribute(GateServlet.REFERENCE);
        return attribute == null ? "" : attribute.toString();
    }

    private static Response answer(
            int status, String title, String detail, String reference, List<Problem.Flaw> errors) {
        return Response.status(status)
                .type(ProblemJson.TYPE)
                .entity(ProblemJson.of(status, title, detail, reference, errors))
                .build();
    }
}
