package inkling.model;

import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;
import inkling.data.Standardization;
import inkling.train.Recipe;

/**
 * The JSON form of a recipe: {@code "format": "inkling-recipe"}, version 1. What a model's file tells of the run that made it
 * has the same names here.
 */
public final class RecipeJson {
    private static final String FORMAT = "inkling-recipe";
    private static final int VERSION = 1;

    private RecipeJson() {}

    /** Writes a recipe. */
    public static String write(Recipe recipe) {
        JsonObject json = new JsonObject();
        json.put("format", FORMAT);
        json.put("formatVersion", VERSION);
        put(json, recipe);
        return JsonText.format(json);
    }

    /** @param json Modified: takes the fields of a recipe */
    static void put(JsonObject json, Recipe recipe) {
        JsonObject preprocessing = new JsonObject();
        preprocessing.put("scale", 255);
        preprocessing.put("mean", recipe.standardization().mean());
        preprocessing.put("std", recipe.standardization().std());
        json.put("preprocessing", preprocessing);
        json.put("hyperparameters", HyperparametersJson.write(recipe.hyperparameters()));
        json.put("splitSeed", recipe.splitSeed());
        json.put("dataSha256", recipe.dataSha256());
        if (recipe.continuedFrom() != null) {
            json.put("continuedFrom", recipe.continuedFrom());
        }
        json.put("trainerVersion", recipe.trainerVersion());
    }

    /**
     * Reads a recipe, which may be one that cannot be carried out here: see {@link Recipe#requireRunnable}.
     *
     * @param source what to call it in an error
     * @throws MalformedDataException naming the first field that is wrong
     */
    public static Recipe read(String source, String text) {
        Fields json = Fields.of(source, JsonText.parse(source, text));
        json.expect("format", FORMAT);
        json.expect("formatVersion", VERSION);
        return read(json);
    }

    /** Reads the fields of a recipe. Files that name no version of the trainer are of the first. */
    static Recipe read(Fields json) {
        Fields preprocessing = json.object("preprocessing");
        preprocessing.expect("scale", 255);
        Standardization standardization = new Standardization(
                preprocessing.number("mean", 0, 1), preprocessing.number("std", Standardization.LEAST_STD, 1));
        return new Recipe(
                HyperparametersJson.read(json.object("hyperparameters")),
                json.sha256("dataSha256"),
                json.whole("splitSeed", Integer.MIN_VALUE, Integer.MAX_VALUE),
                standardization,
                json.has("continuedFrom") ? json.sha256("continuedFrom") : null,
                json.isAbsent("trainerVersion") ? 1 : json.whole("trainerVersion", 1, Integer.MAX_VALUE));
    }
}
