package inkling.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.Fixtures;
import inkling.data.MalformedDataException;
import inkling.math.Float32;
import inkling.nn.Activation;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import inkling.train.Trainer;
import inkling.train.TrainingRun;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelJsonTest {
    @ParameterizedTest
    @CsvSource({"SIGMOID, false", "SIGMOID, true", "RELU, false", "RELU, true"})
    void readsBackWhatItWritesToTheBit(Activation activation, boolean bias) {
        Model model = model(Fixtures.small(activation, bias));
        Model read = ModelJson.read("model", ModelJson.write(model));
        assertEquals(model.parameters().fingerprint(), read.parameters().fingerprint());
        assertArrayEquals(model.parameters().w1(), read.parameters().w1());
        assertArrayEquals(model.parameters().b2(), read.parameters().b2());
        assertEquals(ModelJson.write(model), ModelJson.write(read));
        assertEquals(model.recordings(), read.recordings());
        assertEquals(model.hyperparameters(), read.hyperparameters());
        assertEquals(
                Status.DONE,
                read.status(),
                "validation " + read.recordings().get(50).validation());
        assertNull(read.divergedAt());
    }

    @Test
    void keepsWhereADivergedRunBrokeOff() {
        Model model = model(Fixtures.change(
                Fixtures.small(Activation.RELU, false),
                Hyperparameter.LEARNING_RATE,
                10,
                Hyperparameter.STEPS,
                1000,
                Hyperparameter.L2,
                0));
        Model read = ModelJson.read("model", ModelJson.write(model));
        assertEquals(Status.DIVERGED, read.status());
        assertEquals(model.divergedAt(), read.divergedAt());
    }

    @Test
    void aRunStoppedBetweenRecordingsIsMeasuredWhereItStands() {
        TrainingRun run = Fixtures.run(Fixtures.small(Activation.SIGMOID, false));
        while (run.step() < 3) {
            run.advance(1);
        }
        Model model = Model.of(run, "stopped", "2026-01-01T00:00:00Z");
        assertEquals(Status.STOPPED, model.status());
        assertEquals(3, model.stepsDone());
        assertEquals(3, model.recordings().get(model.recordings().size() - 1).step());
    }

    @Test
    void metadataAndWeightsTravelApart() {
        Model model = model(Fixtures.small(Activation.SIGMOID, true));
        float[] weights = model.parameters().toFloats();
        Model read = ModelJson.readMetadata("model", ModelJson.writeMetadata(model), weights);
        assertEquals(ModelJson.write(model), ModelJson.write(read));
        assertThrows(
                IllegalArgumentException.class,
                () -> ModelJson.readMetadata("model", ModelJson.writeMetadata(model), new float[3]));
    }

    @Test
    void namesTheVersionOfTheTrainer() {
        Model model = model(Fixtures.small(Activation.SIGMOID, false));
        assertEquals(Trainer.VERSION, model.recipe().trainerVersion());
        String later = changed(json -> json.put("trainerVersion", 7));
        assertEquals(7, ModelJson.read("later", later).recipe().trainerVersion());
        String first = changed(json -> json.remove("trainerVersion"));
        assertEquals(1, ModelJson.read("first", first).recipe().trainerVersion());
    }

    @Test
    void refusesAnotherFormatOrVersion() {
        assertRefused("format: expected inkling-model, found \"onnx\"", json -> json.put("format", "onnx"));
        assertRefused("formatVersion: expected 1, found 2", json -> json.put("formatVersion", 2));
        assertRefused("format: expected inkling-model, found nothing", json -> json.remove("format"));
    }

    @Test
    void refusesAnotherShape() {
        assertRefused(
                "architecture.sizes: expected [784, 7, 10], found [784, 8, 10]",
                json -> json.getObject("architecture").put("sizes", new JsonArray(List.of(784, 8, 10))));
        assertRefused(
                "weights.W1.shape: expected [784, 7], found [7, 784]",
                json -> matrix(json, "W1").put("shape", new JsonArray(List.of(7, 784))));
        assertRefused(
                "architecture.activation: expected sigmoid, as hyperparameters has it, found \"relu\"",
                json -> json.getObject("architecture").put("activation", "relu"));
        assertRefused(
                "architecture.bias: expected true, as hyperparameters has it, found false",
                json -> json.getObject("architecture").put("bias", false));
    }

    @Test
    void refusesWeightsOfAnotherLength() {
        assertRefused(
                "weights.W2.data: expected 376 characters of base64, found 372 characters",
                json -> matrix(json, "W2")
                        .put("data", matrix(json, "W2").getString("data").substring(4)));
        assertRefused(
                "weights.b1: expected an object, found nothing",
                json -> json.getObject("weights").remove("b1"));
    }

    @Test
    void refusesBrokenBase64() {
        assertRefused(
                "weights.W2.data: expected base64, found 376 characters that are not",
                json -> matrix(json, "W2")
                        .put("data", "!" + matrix(json, "W2").getString("data").substring(1)));
    }

    @Test
    void refusesWeightsThatAreNotFinite() {
        float[] row = new float[10];
        row[4] = Float.NaN;
        String data = Base64.getEncoder().encodeToString(Float32.littleEndian(row));
        assertRefused(
                "weights.b2.data: expected finite numbers, found NaN as number 4",
                json -> matrix(json, "b2").put("data", data));
    }

    @Test
    void refusesWeightsThatAreNotThoseOfTheFingerprint() {
        String other = Base64.getEncoder().encodeToString(Float32.littleEndian(new float[10]));
        String message = refusal(changed(json -> matrix(json, "b2").put("data", other)));
        assertTrue(message.startsWith("model: fingerprint: expected "), message);
    }

    @Test
    void aHyperparameterThatIsMissingHasItsDefault() {
        Model model = model(Fixtures.small(Activation.SIGMOID, true));
        String text = changed(json -> json.getObject("hyperparameters").remove("learningRate"));
        assertEquals(
                model.hyperparameters().with(Hyperparameter.LEARNING_RATE, 0.05),
                ModelJson.read("model", text).hyperparameters());
        assertRefused(
                "hyperparameters.l2: expected a number from 0 to 1, found nothing",
                json -> json.getObject("hyperparameters").put("l2", null));
    }

    @Test
    void refusesAHyperparameterThatItDoesNotKnow() {
        String message =
                refusal(changed(json -> json.getObject("hyperparameters").put("momentum", 0.9)));
        assertTrue(message.startsWith("model: hyperparameters.momentum: expected one of hiddenUnits, "), message);
    }

    @Test
    void refusesHyperparametersOutOfRange() {
        assertRefused(
                "hyperparameters.learningRate: expected a number above 0 and at most 10, found -1",
                json -> json.getObject("hyperparameters").put("learningRate", -1));
        assertRefused(
                "hyperparameters.steps: expected a whole number from 1 to 10000000, found \"many\"",
                json -> json.getObject("hyperparameters").put("steps", "many"));
        assertRefused("hyperparameters.l2: expected 2 · L2 strength · learning rate at most 0.1, found 0.2", json -> {
            json.getObject("hyperparameters").put("l2", 1);
            json.getObject("hyperparameters").put("learningRate", 0.1);
        });
    }

    @Test
    void refusesNumbersThatCannotBe() {
        assertRefused(
                "stepsDone: expected a whole number from 0 to 3000, found 3001", json -> json.put("stepsDone", 3001));
        assertRefused(
                "recordings[3].validation.accuracy: expected a number from 0 to 1, found 1.5",
                json -> json.getArray("recordings")
                        .getObject(3)
                        .getObject("validation")
                        .put("accuracy", 1.5));
        assertRefused(
                "status: expected stopped or done or collapsed or diverged, found \"fine\"",
                json -> json.put("status", "fine"));
        assertRefused("dataSha256: expected 64 hex digits, found \"ABC\"", json -> json.put("dataSha256", "ABC"));
        assertRefused(
                "recordings[0]: expected an object, found 7",
                json -> json.getArray("recordings").set(0, 7));
        assertRefused(
                "preprocessing.std: expected a number from 1e-4 to 1, found 0",
                json -> json.getObject("preprocessing").put("std", 0));
    }

    @Test
    void refusesAStepOfDivergenceInARunThatHasNotDiverged() {
        assertRefused(
                "divergedAt: expected nothing, since the status is done, found 5", json -> json.put("divergedAt", 5));
    }

    @Test
    void refusesChoicesInTheWrongForm() {
        assertRefused(
                "hyperparameters.bias: expected false or true, found \"true\"",
                json -> json.getObject("hyperparameters").put("bias", "true"));
        assertRefused(
                "hyperparameters.activation: expected sigmoid or relu, found \" SIGMOID \"",
                json -> json.getObject("hyperparameters").put("activation", " SIGMOID "));
    }

    @Test
    void refusesEndlessNumbersInsteadOfReadingThem() {
        assertEquals(
                "model: character 46: expected numbers of at most 40 digits, found more",
                refusal("{\"a\": " + "7".repeat(400_000) + "}"));
    }

    @Test
    void doesNotRepeatAMegabyteOfNonsenseInItsMessage() {
        String nonsense = "x".repeat(1_000_000);
        String message =
                refusal(changed(json -> json.getObject("architecture").put("sizes", new JsonArray(List.of(nonsense)))));
        assertTrue(message.length() < 200, "a message of " + message.length());
    }

    @Test
    void aRunStoppedWhereItsNumbersAreNoLongerFiniteHasDiverged() {
        TrainingRun run = Fixtures.run(Fixtures.change(
                Fixtures.small(Activation.RELU, false),
                Hyperparameter.LEARNING_RATE,
                10,
                Hyperparameter.STEPS,
                1_000_000,
                Hyperparameter.L2,
                0));
        while (!run.isOver()) {
            run.advance(1);
            Model model = Model.of(run, "wild", "2026-01-01T00:00:00Z");
            Model read = ModelJson.read("model", ModelJson.write(model));
            assertTrue(read.parameters().isFinite());
        }
        assertEquals(Status.DIVERGED, run.status());
    }

    @Test
    void refusesTextThatIsNotJson() {
        String message = refusal("{\"format\": ");
        assertTrue(message.startsWith("model: line 1, column "), message);
    }

    @Test
    void refusesAFileThatIsPackedForNotBeingJsonHoweverManyBracketsItHas() {
        String message = refusal("\u001f\u008b" + "[".repeat(100_000));
        assertTrue(message.startsWith("model: line 1, column 1: expected a JSON object"), message);
    }

    @Test
    void refusesLongNumbersInsteadOfTakingMinutesForThem() {
        String refused = ": expected numbers of at most 40 digits, found more";
        assertEquals("model: character 40" + refused, refusal("1".repeat(100_000)));
        assertEquals("model: character 41" + refused, refusal("-" + "1".repeat(41)));
    }

    @Test
    void refusesDeepNestingInsteadOfExhaustingTheStack() {
        String message = refusal("{\"a\":" + "[".repeat(100_000));
        assertEquals("model: character 36: expected at most 32 levels of nesting, found more", message);
    }

    @Test
    void ignoresFieldsItDoesNotKnowAndKeepsThemWhenTheTestSetIsOpened() {
        String text = changed(json -> json.put("mood", "good"));
        String opened = ModelJson.addOpening("model", text, new TestOpening("2026-01-02T03:04:05Z", 0.9787, 10_000));
        Model read = ModelJson.read("model", opened);
        assertEquals(List.of(new TestOpening("2026-01-02T03:04:05Z", 0.9787, 10_000)), read.testOpenings());
        assertEquals("good", JsonText.parse("model", opened).getString("mood"));
    }

    @Test
    void openingsThatAreKnownAreNotAddedTwice() {
        TestOpening first = new TestOpening("2026-01-02T03:04:05Z", 0.9787, 10_000);
        TestOpening second = new TestOpening("2026-01-03T03:04:05Z", 0.9787, 10_000);
        String once = ModelJson.withOpenings("model", changed(json -> {}), List.of(first));
        String twice = ModelJson.withOpenings("model", once, List.of(first, second));
        assertEquals(List.of(first, second), ModelJson.read("model", twice).testOpenings());
    }

    private static Model model(Hyperparameters hyperparameters) {
        TrainingRun run = Fixtures.run(hyperparameters);
        while (!run.isOver()) {
            run.advance(100);
        }
        return Model.of(run, "small", "2026-01-01T00:00:00Z");
    }

    private static JsonObject matrix(JsonObject json, String name) {
        return json.getObject("weights").getObject(name);
    }

    private static String changed(Consumer<JsonObject> change) {
        String text = ModelJson.write(model(Fixtures.small(Activation.SIGMOID, true)));
        JsonObject json = JsonText.parse("model", text);
        change.accept(json);
        return JsonText.format(json);
    }

    private static void assertRefused(String message, Consumer<JsonObject> change) {
        assertEquals("model: " + message, refusal(changed(change)));
    }

    private static String refusal(String text) {
        return String.valueOf(assertThrows(MalformedDataException.class, () -> ModelJson.read("model", text))
                .getMessage());
    }
}
