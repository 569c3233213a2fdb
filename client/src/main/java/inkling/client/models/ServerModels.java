package inkling.client.models;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.client.ui.Format;
import inkling.client.ui.Http;
import inkling.client.ui.Http.Failure;
import inkling.client.ui.Http.Header;
import inkling.model.JsonText;
import inkling.model.ModelJson;
import inkling.model.TestOpening;
import inkling.train.Hyperparameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The server's models, over HTTP. */
final class ServerModels {
    private static final String MODELS = "api/models";

    private final Http.Sender http;

    /**
     * A model in the list.
     *
     * @param error what is wrong with it, or null
     * @param etag empty if it cannot be changed
     * @param fingerprint of its parameters, empty if it cannot be read
     * @param accuracy on validation, NaN if unknown
     * @param status as Status has it in files
     * @param createdAt when, to the minute
     * @param settings the hyperparameters that tell models apart, in short
     * @param openings of the test set
     */
    record Entry(
            String name,
            String etag,
            String fingerprint,
            @Nullable String error,
            double accuracy,
            int stepsDone,
            String status,
            String createdAt,
            String settings,
            String notes,
            int openings) {}

    ServerModels() {
        this(Http::send);
    }

    ServerModels(Http.Sender http) {
        this.http = http;
    }

    void list(Consumer<List<Entry>> onEntries, Consumer<Failure> onFailure) {
        http.send("GET", MODELS, null, null, answer -> onEntries.accept(entries(answer)), onFailure);
    }

    void get(String name, Consumer<String> onJson, Consumer<Failure> onFailure) {
        http.send("GET", url(name), null, null, onJson, onFailure);
    }

    /** Writes a model in place of the entry, or a new one if there is none. */
    void put(String name, String json, @Nullable Entry replaced, Runnable onDone, Consumer<Failure> onFailure) {
        Header condition = replaced == null ? new Header("If-None-Match", "*") : new Header("If-Match", replaced.etag);
        http.send("PUT", url(name), condition, json, answer -> onDone.run(), onFailure);
    }

    void delete(Entry entry, Runnable onDone, Consumer<Failure> onFailure) {
        Header condition = new Header("If-Match", entry.etag);
        http.send("DELETE", url(entry.name), condition, null, answer -> onDone.run(), onFailure);
    }

    /** Adds an opening of the test set to a saved model, if it is still the one with this fingerprint. */
    void addOpening(
            String name, String fingerprint, TestOpening opening, Runnable onDone, Consumer<Failure> onFailure) {
        find(name, onFailure, entry -> {
            if (entry.fingerprint.equals(fingerprint)) {
                change(entry, json -> ModelJson.withOpenings(name, json, List.of(opening)), onDone, onFailure);
            } else {
                onFailure.accept(new Failure(0, "“" + name + "” is another network by now."));
            }
        });
    }

    /** Changes something in a saved model's JSON; what it does not know stays as it is. */
    void change(String name, UnaryOperator<String> change, Runnable onDone, Consumer<Failure> onFailure) {
        find(name, onFailure, entry -> change(entry, change, onDone, onFailure));
    }

    /** The same for a model as the list has it: if it is another one by now, that is a failure. */
    private void change(Entry entry, UnaryOperator<String> change, Runnable onDone, Consumer<Failure> onFailure) {
        get(entry.name, json -> put(entry.name, change.apply(json), entry, onDone, onFailure), onFailure);
    }

    /** Gives a saved model another name; the one of before is deleted when the other is there. */
    void rename(Entry entry, String newName, Runnable onDone, Consumer<Failure> onFailure) {
        get(
                entry.name,
                json -> put(
                        newName,
                        ModelJson.rename(entry.name, json, newName),
                        null,
                        () -> delete(entry, onDone, onFailure),
                        onFailure),
                onFailure);
    }

    private void find(String name, Consumer<Failure> onFailure, Consumer<Entry> onFound) {
        list(
                entries -> {
                    for (Entry entry : entries) {
                        if (entry.name.equals(name)) {
                            onFound.accept(entry);
                            return;
                        }
                    }
                    onFailure.accept(new Failure(0, "“" + name + "” is no longer there."));
                },
                onFailure);
    }

    private static String url(String name) {
        return MODELS + "/" + name;
    }

    /** The server's list of models. */
    static List<Entry> entries(String answer) {
        List<Entry> entries = new ArrayList<>();
        JsonArray models = JsonText.parse("the list of models", answer).getArray("models");
        for (Object element : models) {
            JsonObject model = (JsonObject) element;
            JsonObject validation = model.getObject("validation");
            JsonArray openings = model.getArray("testOpenings");
            entries.add(new Entry(
                    model.getString("name", ""),
                    model.getString("etag", ""),
                    model.getString("fingerprint", ""),
                    model.getString("error"),
                    validation == null ? Double.NaN : validation.getDouble("accuracy", Double.NaN),
                    model.getInt("stepsDone", 0),
                    model.getString("status", ""),
                    Format.minute(model.getString("createdAt", "")),
                    settings(model.getObject("hyperparameters")),
                    model.getString("notes", ""),
                    openings == null ? 0 : openings.size()));
        }
        return entries;
    }

    private static String settings(@Nullable JsonObject h) {
        if (h == null) {
            return "";
        }
        return h.getString("activation", "") + ", H = " + h.getInt("hiddenUnits", 0) + ", η = "
                + Hyperparameter.LEARNING_RATE.format(h.getDouble("learningRate", 0)) + ", λ = "
                + Hyperparameter.L2.format(h.getDouble("l2", 0))
                + (h.getBoolean("bias", false) ? ", bias" : "") + ", seed " + h.getInt("seed", 0);
    }
}
