// SPDX-License-Identifier: EUPL-1.2
package nl.bidn.portal.gate.rest;

import java.util.List;
import java.util.function.Consumer;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import nl.bidn.portal.api.Problem;
import nl.bidn.portal.gate.door.BoundedBody;
import nl.bidn.portal.gate.door.Line;
import nl.bidn.portal.gate.door.Reception;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem of whatever is thrown. What nobody foresaw tells the caller nothing but a reference. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    private final Consumer<String> failed;

    @Context
    private @Nullable HttpServletRequest request;

    /** @param failed hears in a few words of what nobody foresaw */
    ProblemMapper(Consumer<String> failed) {
        this.failed = failed;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (attribute(GateServlet.ANSWER) instanceof Answer answer) {
            answer.failed();
        }
        if (attribute(BoundedBody.TOO_LARGE) != null) {
            return answer(413, "De inhoud is te groot.");
        }
        if (failure instanceof Problem problem) {
            return refusal(problem);
        }
        if (failure instanceof WebApplicationException known
                && known.getResponse().getStatus() != 500) {
            return known(known.getResponse());
        }
        LOG.error("a REST interface failed, reference {}", reference(), failure);
        if (!Line.broke(failure)) {
            failed.accept(failure.getClass().getSimpleName());
        }
        return answer(500, ProblemJson.UNFORESEEN);
    }

    private Response refusal(Problem problem) {
        var detail = String.valueOf(problem.getMessage());
        var answer = answer(problem.status(), problem.title(), detail, problem.errors());
        problem.retryAfter()
                .ifPresent(wait -> answer.getHeaders()
                        .putSingle(
                                HttpHeaders.RETRY_AFTER,
                                Math.max(1, wait.plusMillis(999).toSeconds())));
        return answer;
    }

    /** What JAX-RS itself refuses. */
    private Response known(Response refusal) {
        var answer = answer(refusal.getStatus(), "De aanvraag past niet bij deze interface.");
        for (var name : KEPT) {
            var value = refusal.getHeaderString(name);
            if (value != null) {
                answer.getHeaders().putSingle(name, value);
            }
        }
        return answer;
    }

    private String reference() {
        var current = request;
        return current == null ? "" : Reception.reference(current);
    }

    private @Nullable Object attribute(String name) {
        var current = request;
        return current == null ? null : current.getAttribute(name);
    }

    private Response answer(int status, String detail) {
        return answer(status, ProblemJson.title(status), detail, List.of());
    }

    private Response answer(int status, String title, String detail, List<Problem.Flaw> errors) {
        return Response.status(status)
                .type(ProblemJson.TYPE)
                .entity(ProblemJson.of(status, title, detail, reference(), errors))
                .build();
    }
}
