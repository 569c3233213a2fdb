package inkling.server.http;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.server.data.ServedData;
import inkling.server.data.ServedFile;
import io.javalin.http.Context;

/** That the server is up, which version it is, and what data it serves. */
final class HealthApi {
    private final JsonObject health = new JsonObject();

    HealthApi(String version, ServedData data) {
        health.put("status", "ok");
        health.put("version", version);
        health.put("data", data(data));
    }

    void get(Context ctx) {
        Json.answer(ctx, health);
    }

    private static JsonObject data(ServedData data) {
        JsonArray files = new JsonArray();
        for (ServedFile file : data.files()) {
            files.add(file(file));
        }
        JsonObject json = new JsonObject();
        json.put("name", data.name());
        json.put("sha256", data.sha256());
        json.put("training", data.training());
        json.put("test", data.test());
        json.put("files", files);
        return json;
    }

    private static JsonObject file(ServedFile file) {
        JsonObject json = new JsonObject();
        json.put("name", file.name());
        json.put("url", "data/mnist/" + file.name() + ".gz?v=" + file.sha256());
        json.put("bytes", file.gzip().length);
        json.put("sha256", file.sha256());
        return json;
    }
}
