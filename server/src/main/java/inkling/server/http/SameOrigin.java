package inkling.server.http;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.util.Set;

/** Keeps pages of other origins from changing models through the browser of somebody who runs a server. */
final class SameOrigin {
    private static final Set<HandlerType> CHANGES = Set.of(HandlerType.PUT, HandlerType.DELETE);

    private SameOrigin() {}

    /** Browsers say where a request comes from in Sec-Fetch-Site, older ones in Origin; other clients say nothing. */
    static void require(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        boolean foreign = "cross-site".equals(site) || "same-site".equals(site) || hasForeignOrigin(ctx);
        if (CHANGES.contains(ctx.method()) && foreign) {
            throw new ForbiddenResponse("only the page of this server may change models");
        }
    }

    private static boolean hasForeignOrigin(Context ctx) {
        String origin = ctx.header("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(ctx.header("Host"));
    }
}
