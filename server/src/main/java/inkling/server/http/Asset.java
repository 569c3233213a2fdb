package inkling.server.http;

import inkling.math.Sha256;
import inkling.server.data.Gzip;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One file of the page, ready to be sent.
 *
 * @param bytes as it is
 * @param brotli packed by the build; null where packing gains nothing, or where the build had no encoder
 * @param gzip packed, for who does not know brotli; null where packing gains nothing
 * @param etag by its contents: builds are reproducible, so all files of all versions are of the same time
 */
record Asset(String contentType, byte[] bytes, byte @Nullable [] brotli, byte @Nullable [] gzip, String etag) {
    static Asset of(String contentType, byte[] bytes, byte @Nullable [] brotli) {
        byte[] gzip = Gzip.packSmall(bytes);
        return new Asset(
                contentType,
                bytes,
                brotli,
                gzip.length < bytes.length * 0.9 ? gzip : null,
                "W/\"" + Sha256.hex(bytes) + "\"");
    }

    void answer(Context ctx) {
        ctx.header("ETag", etag).header("Vary", "Accept-Encoding");
        if (EntityTags.clientHas(ctx, etag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        String accepted = ctx.header("Accept-Encoding");
        if (brotli != null && accepts(accepted, "br")) {
            send(ctx.header("Content-Encoding", "br"), brotli);
        } else if (gzip != null && accepts(accepted, "gzip")) {
            send(ctx.header("Content-Encoding", "gzip"), gzip);
        } else {
            send(ctx, bytes);
        }
    }

    private void send(Context ctx, byte[] body) {
        ctx.contentType(contentType).header("Content-Length", Integer.toString(body.length));
        ctx.result(body);
    }

    private static boolean accepts(@Nullable String header, String wanted) {
        if (header == null) {
            return false;
        }
        for (String coding : header.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1)) {
            if (coding.matches(wanted + "(;q=(1|0\\.\\d*[1-9]).*)?")) {
                return true;
            }
        }
        return false;
    }
}
