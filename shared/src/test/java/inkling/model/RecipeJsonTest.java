package inkling.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.Fixtures;
import inkling.data.MalformedDataException;
import inkling.nn.Activation;
import inkling.train.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeJsonTest {
    private final Recipe recipe = Recipe.of(Fixtures.small(Activation.RELU, true), Fixtures.data());
    private final Recipe child = new Recipe(
            recipe.hyperparameters(), recipe.dataSha256(), -7, recipe.standardization(), Fixtures.DATA_SHA256, 12);

    @Test
    void whatWasWrittenIsReadAgain() {
        assertEquals(recipe, RecipeJson.read("recipe", RecipeJson.write(recipe)));
        assertEquals(child, RecipeJson.read("recipe", RecipeJson.write(child)));
    }

    @Test
    void namesItsFieldsAsAModelDoes() {
        String model = ModelJson.write(Model.of(Fixtures.run(recipe.hyperparameters()), "m", "now"));
        RecipeJson.write(recipe)
                .lines()
                .filter(line -> !line.contains("format"))
                .forEach(line -> assertTrue(model.contains(line), line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inkling-recipe     | inkling-model | format: expected inkling-recipe, found \"inkling-model\"",
                "\"scale\":255     | \"scale\":1  | preprocessing.scale: expected 255, found 1",
                "\"splitSeed\":20  | \"splitSeed\":0.5"
                        + "| splitSeed: expected a whole number from -2147483648 to 2147483647, found 0.522",
            })
    void refusesWhatIsWrongByItsName(String right, String wrong, String message) {
        String text = RecipeJson.write(recipe).replace(right, wrong);
        MalformedDataException e = assertThrows(MalformedDataException.class, () -> RecipeJson.read("recipe", text));
        assertEquals("recipe: " + message, e.getMessage());
    }
}
