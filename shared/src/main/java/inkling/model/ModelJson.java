package inkling.model;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import inkling.train.Recipe;
import inkling.train.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a model: {@code "format": "inkling-model"}, version 1. What is written and read again is the same to
 * the bit; what is read is checked field by field, and its fingerprint computed anew.
 */
public final class ModelJson {
    private static final String FORMAT = "inkling-model";
    private static final int VERSION = 1;
    /** The longest name of a model, in characters. */
    public static final int LONGEST_NAME = 100;

    private ModelJson() {}

    /** Writes a model. */
    public static String write(Model model) {
        JsonObject json = metadata(model);
        json.put("weights", WeightsJson.write(model.parameters()));
        json.put("fingerprint", model.parameters().fingerprint());
        return JsonText.format(json);
    }

    /** Writes a model without its weights, which travel on their own between the page and its worker. */
    public static String writeMetadata(Model model) {
        return JsonText.format(metadata(model));
    }

    private static JsonObject metadata(Model model) {
        JsonObject json = new JsonObject();
        json.put("format", FORMAT);
        json.put("formatVersion", VERSION);
        json.put("name", model.name());
        json.put("createdAt", model.createdAt());
        putIfPresent(json, "notes", model.notes().isEmpty() ? null : model.notes());
        json.put(
                "architecture",
                HyperparametersJson.writeArchitecture(model.hyperparameters().architecture()));
        RecipeJson.put(json, model.recipe());
        json.put("stepsDone", model.stepsDone());
        json.put("status", model.status().key());
        putIfPresent(json, "divergedAt", model.divergedAt());
        json.put("recordings", RecordingJson.write(model.recordings()));
        JsonArray openings = new JsonArray();
        for (TestOpening opening : model.testOpenings()) {
            openings.add(writeOpening(opening));
        }
        json.put("testOpenings", openings);
        return json;
    }

    /**
     * Reads a model.
     *
     * @param source what to call it in an error
     * @throws MalformedDataException naming the first field that is wrong
     */
    public static Model read(String source, String text) {
        Fields json = fields(source, text);
        Recipe recipe = RecipeJson.read(json);
        Architecture architecture = recipe.hyperparameters().architecture();
        HyperparametersJson.checkArchitecture(json.object("architecture"), architecture);
        Parameters parameters = WeightsJson.read(json.object("weights"), architecture);
        String fingerprint = parameters.fingerprint();
        if (!json.sha256("fingerprint").equals(fingerprint)) {
            throw json.refused("fingerprint", fingerprint + ", that of the weights");
        }
        return model(json, recipe, parameters);
    }

    /**
     * Reads what {@link #writeMetadata} wrote.
     *
     * @param weights what {@link Parameters#toFloats()} gave
     */
    public static Model readMetadata(String source, String text, float[] weights) {
        Fields json = fields(source, text);
        Recipe recipe = RecipeJson.read(json);
        return model(json, recipe, Parameters.ofFloats(recipe.hyperparameters().architecture(), weights));
    }

    private static Fields fields(String source, String text) {
        return Fields.of(source, parse(source, text));
    }

    private static JsonObject parse(String source, String text) {
        JsonObject json = JsonText.parse(source, text);
        Fields fields = Fields.of(source, json);
        fields.expect("format", FORMAT);
        fields.expect("formatVersion", VERSION);
        return json;
    }

    private static Model model(Fields json, Recipe recipe, Parameters parameters) {
        int steps = recipe.hyperparameters().steps();
        Status status = json.choice("status", Status.values(), Status::key);
        if (json.has("divergedAt") && status != Status.DIVERGED) {
            throw json.refused("divergedAt", "nothing, since the status is " + status.key());
        }
        List<TestOpening> openings = new ArrayList<>();
        for (Fields opening : json.objects("testOpenings")) {
            openings.add(new TestOpening(
                    opening.text("at", LONGEST_NAME),
                    opening.number("accuracy", 0, 1),
                    opening.whole("n", 1, Integer.MAX_VALUE)));
        }
        return new Model(
                json.text("name", LONGEST_NAME),
                json.text("createdAt", LONGEST_NAME),
                json.optionalText("notes", Model.LONGEST_NOTES),
                recipe,
                json.whole("stepsDone", 0, steps),
                status,
                json.has("divergedAt") ? json.whole("divergedAt", 0, steps) : null,
                RecordingJson.read(json.objects("recordings"), steps),
                openings,
                parameters);
    }

    /**
     * Adds an opening of the test set to a model's JSON; every other field stays, also those that this version does not
     * know.
     *
     * @throws MalformedDataException if it is not a model's JSON or has no list of openings
     */
    public static String addOpening(String source, String text, TestOpening opening) {
        JsonObject json = parse(source, text);
        Fields.of(source, json).array("testOpenings").add(writeOpening(opening));
        return JsonText.format(json);
    }

    /**
     * Adds those openings to a model's JSON whose time it lacks; every other field stays.
     *
     * @throws MalformedDataException as {@link #addOpening} has it
     */
    public static String withOpenings(String source, String text, List<TestOpening> openings) {
        JsonObject json = parse(source, text);
        Fields fields = Fields.of(source, json);
        Set<String> known = new HashSet<>();
        for (Fields opening : fields.objects("testOpenings")) {
            known.add(opening.text("at", LONGEST_NAME));
        }
        for (TestOpening opening : openings) {
            if (!known.contains(opening.at())) {
                fields.array("testOpenings").add(writeOpening(opening));
            }
        }
        return JsonText.format(json);
    }

    /**
     * Changes the name in a model's JSON; every other field stays, also those that this version does not know.
     *
     * @throws IllegalArgumentException if the name is empty or too long
     * @throws MalformedDataException if it is not a model's JSON
     */
    public static String rename(String source, String text, String newName) {
        if (newName.isEmpty() || newName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a model's name must have 1 to " + LONGEST_NAME + " characters, but has " + newName.length());
        }
        JsonObject json = parse(source, text);
        json.put("name", newName);
        return JsonText.format(json);
    }

    /**
     * Changes the notes in a model's JSON; every other field stays, also those that this version does not know.
     *
     * @param notes "" removes them
     * @throws IllegalArgumentException if they are too long
     * @throws MalformedDataException if it is not a model's JSON
     */
    public static String withNotes(String source, String text, String notes) {
        Model.requireNotes(notes);
        JsonObject json = parse(source, text);
        json.remove("notes");
        return JsonText.format(notes.isEmpty() ? json : withNotes(json, notes));
    }

    /** Before the megabyte of weights, where {@link #write} has them too. */
    private static JsonObject withNotes(JsonObject json, String notes) {
        JsonObject noted = new JsonObject();
        for (Map.Entry<String, Object> field : json.entrySet()) {
            noted.put(field.getKey(), field.getValue());
            if (field.getKey().equals("createdAt")) {
                noted.put("notes", notes);
            }
        }
        noted.putIfAbsent("notes", notes); // a file without createdAt is no model, but loses nothing here
        return noted;
    }

    private static void putIfPresent(JsonObject json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static JsonObject writeOpening(TestOpening opening) {
        JsonObject json = new JsonObject();
        json.put("at", opening.at());
        json.put("accuracy", opening.accuracy());
        json.put("n", opening.n());
        return json;
    }
}
