package inkling.client.page;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.model.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.ajax.XMLHttpRequest;

/** The server's models, over HTTP. */
final class ModelStore {
    private static final String MODELS = "api/models";

    /** Why a request failed: the HTTP status, 0 if there was no answer at all, and words for people. */
    record Failure(int status, String detail) {}

    /**
     * A model in the list.
     *
     * @param error what is wrong with it, or null
     * @param accuracy on validation, NaN if unknown
     */
    record Entry(String name, String etag, @Nullable String error, double accuracy, int stepsDone) {}

    void list(Consumer<List<Entry>> onEntries, Consumer<Failure> onFailure) {
        request("GET", MODELS, null, null, answer -> onEntries.accept(entries(answer)), onFailure);
    }

    void get(String name, Consumer<String> onJson, Consumer<Failure> onFailure) {
        request("GET", MODELS + "/" + name, null, null, onJson, onFailure);
    }

    /** @param etag of the model to replace, or null to create one */
    void put(String name, String json, @Nullable String etag, Runnable onDone, Consumer<Failure> onFailure) {
        String[] condition = etag == null ? new String[] {"If-None-Match", "*"} : new String[] {"If-Match", etag};
        request("PUT", MODELS + "/" + name, condition, json, answer -> onDone.run(), onFailure);
    }

    void delete(String name, String etag, Runnable onDone, Consumer<Failure> onFailure) {
        request(
                "DELETE",
                MODELS + "/" + name,
                new String[] {"If-Match", etag},
                null,
                answer -> onDone.run(),
                onFailure);
    }

    /** A request to this page's server, or to whatever serves its files. */
    static void request(
            String method,
            String url,
            String @Nullable [] header,
            @Nullable String body,
            Consumer<String> onSuccess,
            Consumer<Failure> onFailure) {
        XMLHttpRequest request = new XMLHttpRequest();
        request.open(method, url);
        if (header != null) {
            request.setRequestHeader(header[0], header[1]);
        }
        if (body != null) {
            request.setRequestHeader("Content-Type", "application/json");
        }
        request.onLoad(event -> {
            if (request.getStatus() >= 200 && request.getStatus() < 300) {
                onSuccess.accept(request.getResponseText());
            } else {
                onFailure.accept(new Failure(request.getStatus(), detail(request)));
            }
        });
        request.onError(event -> onFailure.accept(new Failure(0, "The server does not answer.")));
        if (body == null) {
            request.send();
        } else {
            request.send(body);
        }
    }

    private static String detail(XMLHttpRequest request) {
        String type = request.getResponseHeader("Content-Type");
        String otherwise = "The server answered " + request.getStatus() + ".";
        return type != null && type.startsWith("application/problem+json")
                ? JsonText.parse("the server's answer", request.getResponseText())
                        .getString("detail", otherwise)
                : otherwise;
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
                    model.getInt("stepsDone", 0)));
        }
        return entries;
    }
}
