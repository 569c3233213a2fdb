package inkling.server.http;

import inkling.server.data.ServedData;
import inkling.server.data.ServedFile;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/**
 * The four IDX files, as they are stored: without Content-Encoding, so that the browser keeps them small and unpacks them
 * itself.
 */
final class DataApi {
    private final ServedData data;

    DataApi(ServedData data) {
        this.data = data;
    }

    void get(Context ctx) {
        ServedFile file = file(ctx.pathParam("name"));
        boolean versioned = file.sha256().equals(ctx.queryParam("v"));
        ctx.header("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        String etag = "W/\"" + file.sha256() + "\""; // weak: it is of the unpacked bytes
        ctx.header("ETag", etag);
        if (EntityTags.clientHas(ctx, etag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType("application/gzip").header("Content-Length", Integer.toString(file.gzip().length));
        ctx.result(file.gzip());
    }

    private ServedFile file(String name) {
        for (ServedFile file : data.files()) {
            if (file.name().equals(name)) {
                return file;
            }
        }
        throw new NotFoundResponse("there is no data file of this name");
    }
}
