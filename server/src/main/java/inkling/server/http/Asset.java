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
 * @param gzip as a browser gets it; the same as {@code bytes} where packing gains nothing
 * @param etag by its contents: builds are reproducible, so all files of all versions are of the same time
 */
record Asset(String contentType, byte[] bytes, byte[] gzip, String etag) {
    static Asset of(String contentType, byte[] bytes) {
        byte[] gzip = Gzip.packSmall(bytes);
        return new Asset(
                contentType, bytes, gzip.length < bytes.length * 0.9 ? gzip : bytes, "W/\"" + Sha256.hex(bytes) + "\"");
    }

    void answer(Context ctx) {
        ctx.header("ETag", etag).header("Vary", "Accept-Encoding");
        if (EntityTags.clientHas(ctx, etag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        boolean packed = gzip != bytes && acceptsGzip(ctx.header("Accept-Encoding"));
        if (packed) {
            ctx.header("Content-Encoding", "gzip");
        }
        byte[] body = packed ? gzip : bytes;
        ctx.contentType(contentType).header("Content-Length", Integer.toString(body.length));
        ctx.result(body);
    }

    private static boolean acceptsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        for (String coding : header.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1)) {
            if (coding.matches("gzip(;q=(1|0\\.\\d*[1-9]).*)?")) {
                return true;
            }
        }
        return false;
    }
}
