package inkling.server.http;

import com.grack.nanojson.JsonObject;
import inkling.model.JsonText;
import inkling.server.files.Utf8;
import io.javalin.http.Context;

/** Answers in JSON. */
final class Json {
    private Json() {}

    static void answer(Context ctx, JsonObject json) {
        ctx.contentType("application/json").result(bytes(json));
    }

    /** In UTF-8, whatever charset the response claims. */
    static byte[] bytes(JsonObject json) {
        return Utf8.encode(JsonText.line(json));
    }
}
