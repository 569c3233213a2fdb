package inkling.server.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Entity tags and the preconditions on them (RFC 9110, 8.8.3 and 13.1). */
final class EntityTags {
    private EntityTags() {}

    /** Whether an If-Match header is met: strong comparison, and {@code *} is anything that exists. */
    static boolean ifMatch(String header, @Nullable String current) {
        return current != null && !current.startsWith("W/") && lists(header, current);
    }

    /** Whether the client has this version already, by If-None-Match; weak comparison. */
    static boolean clientHas(Context ctx, String current) {
        String header = ctx.header("If-None-Match");
        return header != null && lists(header.replace("W/", ""), current.replace("W/", ""));
    }

    private static boolean lists(String header, String tag) {
        for (String listed : header.split(",", -1)) {
            if (listed.strip().equals(tag) || listed.strip().equals("*")) {
                return true;
            }
        }
        return false;
    }
}
