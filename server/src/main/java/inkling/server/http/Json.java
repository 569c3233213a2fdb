package inkling.server.http;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Answers in JSON. */
final class Json {
    private Json() {}

    static void answer(Context ctx, JsonObject json) {
        ctx.contentType("application/json").result(bytes(json));
    }

    /** In UTF-8, whatever charset the response claims. */
    static byte[] bytes(JsonObject json) {
        return JsonWriter.string(json).getBytes(StandardCharsets.UTF_8);
    }
}
