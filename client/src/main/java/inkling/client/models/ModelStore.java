package inkling.client.models;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.client.ui.Http;
import inkling.client.ui.Http.Failure;
import inkling.client.ui.Http.Header;
import inkling.model.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server's models, over HTTP. */
final class ModelStore {
    private static final String MODELS = "api/models";

    /**
     * A model in the list.
     *
     * @param error what is wrong with it, or null
     * @param etag empty if it cannot be changed
     * @param accuracy on validation, NaN if unknown
     * @param status as Status has it in files
     */
    record Entry(String name, String etag, @Nullable String error, double accuracy, int stepsDone, String status) {}

    void list(Consumer<List<Entry>> onEntries, Consumer<Failure> onFailure) {
        Http.get(MODELS, answer -> onEntries.accept(entries(answer)), onFailure);
    }

    void get(String name, Consumer<String> onJson, Consumer<Failure> onFailure) {
        Http.get(url(name), onJson, onFailure);
    }

    /** Writes a model in place of the entry, or a new one if there is none. */
    void put(String name, String json, @Nullable Entry replaced, Runnable onDone, Consumer<Failure> onFailure) {
        Header condition = replaced == null ? new Header("If-None-Match", "*") : new Header("If-Match", replaced.etag);
        Http.send("PUT", url(name), condition, json, answer -> onDone.run(), onFailure);
    }

    void delete(Entry entry, Runnable onDone, Consumer<Failure> onFailure) {
        Header condition = new Header("If-Match", entry.etag);
        Http.send("DELETE", url(entry.name), condition, null, answer -> onDone.run(), onFailure);
    }

    private static String url(String name) {
        return MODELS + "/" + name;
    }

    private static List<Entry> entries(String answer) {
        List<Entry> entries = new ArrayList<>();
        JsonArray models = JsonText.parse("the list of models", answer).getArray("models");
        for (Object element : models) {
            JsonObject model = (JsonObject) element;
            JsonObject validation = model.getObject("validation");
            entries.add(new Entry(
                    model.getString("name", ""),
                    model.getString("etag", ""),
                    model.getString("error"),
                    validation == null ? Double.NaN : validation.getDouble("accuracy", Double.NaN),
                    model.getInt("stepsDone", 0),
                    model.getString("status", "")));
        }
        return entries;
    }
}
