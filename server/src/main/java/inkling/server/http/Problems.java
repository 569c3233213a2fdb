package inkling.server.http;

import com.grack.nanojson.JsonObject;
import inkling.server.models.ModelStore;
import inkling.server.models.StoreFailure;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors as {@code application/problem+json} (RFC 9457). */
final class Problems {
    static final String CONTENT_TYPE = "application/problem+json";

    /** Of a body that is refused. */
    private static final int MOST_BYTES_READ = 2 * ModelStore.MOST_BYTES;

    private static final int PIECE = 16_384; // bytes

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** Answers with an error that a handler has thrown. */
    static void answer(HttpResponseException e, Context ctx) {
        if (e instanceof MethodNotAllowedResponse) {
            e.getDetails().values().forEach(methods -> ctx.header("Allow", methods));
        }
        answer(e.getStatus(), String.valueOf(e.getMessage()), ctx);
    }

    /** Answers with 500; what happened is for the log alone. */
    static void unexpected(Exception e, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
        answer(HttpStatus.INTERNAL_SERVER_ERROR.getCode(), "the log of the server says more", ctx);
    }

    /** Answers with 500, and why the models could not be read or written. */
    static void storeFailed(StoreFailure e, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
        answer(HttpStatus.INTERNAL_SERVER_ERROR.getCode(), String.valueOf(e.getMessage()), ctx);
    }

    private static void answer(int status, String detail, Context ctx) {
        readWhatIsLeft(ctx);
        ctx.status(status).contentType(CONTENT_TYPE).result(json(status, detail));
    }

    /**
     * Reads a refused body to its end, and keeps none of it. A connection closed while its client is still sending is reset,
     * which loses the answer, or fails the client's next request.
     */
    private static void readWhatIsLeft(Context ctx) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream body = ctx.req().getInputStream();
            for (int left = MOST_BYTES_READ; left > 0; ) {
                int count = body.read(piece);
                if (count < 0) {
                    return;
                }
                left -= count;
            }
            ctx.header("Connection", "close"); // there is more than anybody can mean
        } catch (IOException e) {
            LOG.debug("{} {}: the client has gone while it sent its body", ctx.method(), ctx.path(), e);
        }
    }

    static byte[] json(int status, String detail) {
        JsonObject problem = new JsonObject();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.forStatus(status).getMessage());
        problem.put("status", status);
        problem.put("detail", detail);
        return Json.bytes(problem);
    }
}
