package inkling.client.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.client.models.ServerModels.Entry;
import inkling.client.ui.Http.Failure;
import inkling.client.ui.Http.Header;
import inkling.model.JsonText;
import inkling.model.TestOpening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServerModelsTest {
    private static final TestOpening OPENING = new TestOpening("2026-01-02T03:04:05Z", 0.97, 10_000);

    private final Map<String, String> files = new TreeMap<>(); // JSON by name
    private final List<String> requests = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final ServerModels models = new ServerModels(this::send);

    @Test
    void aModelThatWasContinuedHasAFingerprintOfItsOwn() {
        List<Entry> entries = ServerModels.entries("""
                {"models": [
                  {"name": "child", "fingerprint": "c0ffee", "continuedFrom": "beef"},
                  {"name": "parent", "fingerprint": "beef", "notes": "made c0ffee"}
                ]}""");
        assertEquals("c0ffee", entries.get(0).fingerprint());
        assertEquals("beef", entries.get(1).fingerprint());
    }

    @Test
    void aModelThatCannotBeReadIsListedWithTheReason() {
        Entry broken = ServerModels.entries("""
                {"models": [{"name": "broken", "error": "broken: cannot be read: access denied"}]}""").get(0);
        assertEquals("broken: cannot be read: access denied", broken.error());
        assertEquals("", broken.fingerprint());
        assertEquals(Double.NaN, broken.accuracy());
    }

    @Test
    void whatTellsModelsApartIsToldInShort() {
        Entry entry = ServerModels.entries("""
                {"models": [{"name": "one", "createdAt": "2026-01-31T12:34:56Z", "stepsDone": 240000,
                  "status": "done", "validation": {"accuracy": 0.9786}, "testOpenings": [{}, {}],
                  "hyperparameters": {"activation": "relu", "hiddenUnits": 275, "learningRate": 0.05, "l2": 1e-5,
                    "bias": true, "seed": -7}}]}""").get(0);
        assertEquals("relu, H = 275, η = 0.05, λ = 1e-5, bias, seed -7", entry.settings());
        assertEquals("2026-01-31 12:34 UTC", entry.createdAt());
        assertEquals(0.9786, entry.accuracy());
        assertEquals(2, entry.openings());
        assertEquals(240_000, entry.stepsDone());
    }

    @Test
    void aNewNameIsOnlyTakenWhereThereIsNoneAndAnOldOneWhereItIsUnchanged() {
        models.put("new", "{}", null, () -> done.add("new"), this::failed);
        models.put("new", "{ }", entry("new", "{}"), () -> done.add("changed"), this::failed);
        assertEquals(List.of("PUT new If-None-Match: *", "PUT new If-Match: {}"), requests);
        assertEquals(List.of("new", "changed"), done);
    }

    @Test
    void renamedItIsWrittenUnderTheOtherNameBeforeTheOneOfBeforeIsDeleted() {
        files.put("old", model("\"name\":\"old\""));
        models.rename(entry("old", files.get("old")), "new", () -> done.add("renamed"), this::failed);
        assertEquals(
                List.of("GET old", "PUT new If-None-Match: *", "DELETE old If-Match: " + model("\"name\":\"old\"")),
                requests);
        assertEquals("new", name(files.get("new")));
        assertEquals(List.of("renamed"), done);
    }

    @Test
    void whereTheOtherNameIsTakenNothingIsDeleted() {
        files.put("old", model("\"name\":\"old\""));
        files.put("new", model("\"name\":\"new\""));
        models.rename(entry("old", files.get("old")), "new", () -> done.add("renamed"), this::failed);
        assertEquals(List.of("412 PUT new"), failures);
        assertEquals(2, files.size());
    }

    @Test
    void anOpeningIsWrittenIntoTheModelThatItIsOf() {
        files.put("mine", model("\"fingerprint\":\"c0ffee\",\"testOpenings\":[]"));
        models.addOpening("mine", "c0ffee", OPENING, () -> done.add("written"), this::failed);
        assertEquals(List.of("written"), done);
        assertEquals(
                "2026-01-02T03:04:05Z",
                JsonText.parse("mine", String.valueOf(files.get("mine")))
                        .getArray("testOpenings")
                        .getObject(0)
                        .getString("at"));
    }

    @Test
    void anotherNetworkOfThatNameDoesNotGetTheOpening() {
        files.put("mine", model("\"fingerprint\":\"beef\",\"testOpenings\":[]"));
        models.addOpening("mine", "c0ffee", OPENING, () -> done.add("written"), this::failed);
        assertEquals(List.of("0 “mine” is another network by now."), failures);
        assertEquals(model("\"fingerprint\":\"beef\",\"testOpenings\":[]"), files.get("mine"));
    }

    @Test
    void aModelThatIsGoneIsNotChanged() {
        models.change("gone", json -> json, () -> done.add("changed"), this::failed);
        assertEquals(List.of("0 “gone” is no longer there."), failures);
    }

    @Test
    void aModelThatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        files.put("mine", "{}");
        models.change(
                "mine",
                json -> {
                    files.put("mine", "{\"notes\":\"theirs\"}");
                    return "{\"notes\":\"ours\"}";
                },
                () -> done.add("changed"),
                this::failed);
        assertEquals(List.of("412 PUT mine"), failures);
        assertEquals("{\"notes\":\"theirs\"}", files.get("mine"));
    }

    private static Entry entry(String name, @Nullable String etag) {
        return new Entry(name, String.valueOf(etag), "", null, 0, 0, "", "", "", "", 0);
    }

    /** A model's JSON with some of its fields. */
    private static String model(String fields) {
        return "{\"format\":\"inkling-model\",\"formatVersion\":1," + fields + "}";
    }

    private static String name(@Nullable String json) {
        return JsonText.parse("a model", String.valueOf(json)).getString("name");
    }

    private void failed(Failure failure) {
        failures.add(failure.status() + " " + failure.detail());
    }

    /** Answers as the server does; its etags are the files themselves. */
    private void send(
            String method,
            String url,
            @Nullable Header header,
            @Nullable String json,
            Consumer<String> onSuccess,
            Consumer<Failure> onFailure) {
        String name = url.substring(url.lastIndexOf('/') + 1);
        if (name.equals("models")) {
            onSuccess.accept(list());
            return;
        }
        requests.add(method + " " + name + (header == null ? "" : " " + header.name() + ": " + header.value()));
        String file = files.get(name);
        boolean isMet = header == null
                || (header.name().equals("If-Match") ? header.value().equals(file) : file == null);
        if (!isMet) {
            onFailure.accept(new Failure(412, method + " " + name));
        } else if (method.equals("GET")) {
            onSuccess.accept(String.valueOf(file));
        } else if (method.equals("DELETE")) {
            files.remove(name);
            onSuccess.accept("");
        } else {
            files.put(name, String.valueOf(json));
            onSuccess.accept("");
        }
    }

    private String list() {
        List<String> entries = new ArrayList<>();
        files.forEach((name, json) -> entries.add("{\"name\":\"" + name + "\",\"etag\":\""
                + json.replace("\"", "\\\"") + "\","
                + (json.contains("beef") ? "\"fingerprint\":\"beef\"" : "\"fingerprint\":\"c0ffee\"") + "}"));
        return "{\"models\":[" + String.join(",", entries) + "]}";
    }
}
