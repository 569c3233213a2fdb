package inkling.server.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Keeps pages of other origins from changing models through the browser of somebody who runs a server.
 *
 * <p>Browsers say in Sec-Fetch-Site whether a page asks its own origin. They know the name in their address bar, which a
 * proxy may have rewritten in Host. Older ones, and all of them over plain http to another machine, say only in Origin
 * where the page is from: that must be the name that was called, or one that the operator has allowed. Other clients say
 * nothing.
 */
record SameOrigin(HostNames names) {
    private static final String ONLY = "only the page of this server may change models, but the request is ";
    private static final Set<HandlerType> CHANGES = Set.of(HandlerType.PUT, HandlerType.DELETE);
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none"); // none: typed by a person

    void require(Context ctx) {
        if (!CHANGES.contains(ctx.method())) {
            return;
        }
        List<String> sites = Collections.list(ctx.req().getHeaders("Sec-Fetch-Site"));
        if (!OWN_SITES.containsAll(sites)) {
            throw new ForbiddenResponse(ONLY + String.join(", ", sites));
        }
        String origin = ctx.header("Origin");
        if (sites.isEmpty() && origin != null && !isOwn(origin, Objects.requireNonNullElse(ctx.header("Host"), ""))) {
            throw new ForbiddenResponse(ONLY + "from " + origin + " and went to " + ctx.header("Host") + cure(origin));
        }
    }

    private static String cure(String origin) {
        int end = origin.indexOf("://");
        return end < 0 ? "" : HostName.cure(origin.substring(end + 3));
    }

    private boolean isOwn(String origin, String host) {
        HostName from = HostName.ofOrigin(origin);
        HostName called = HostName.parsed(host);
        boolean same = from.name().equals(called.name())
                && (from.port() == called.port() || (called.port() < 0 && from.covers(called)));
        return same || names.allows(from);
    }
}
