package inkling.model;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;
import inkling.data.Standardization;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Recording;
import inkling.train.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of a model: {@code "format": "inkling-model"}, version 1. What is written and read again is the same to
 * the bit; what is read is checked field by field, and its fingerprint computed anew.
 */
public final class ModelJson {
    private static final String FORMAT = "inkling-model";
    private static final int VERSION = 1;
    private static final int LONGEST_NAME = 100;

    private ModelJson() {}

    /** Writes a model. */
    public static String write(Model model) {
        Architecture architecture = model.parameters().architecture();
        JsonObject json = new JsonObject();
        json.put("format", FORMAT);
        json.put("formatVersion", VERSION);
        json.put("name", model.name());
        json.put("createdAt", model.createdAt());
        json.put("architecture", writeArchitecture(architecture));
        JsonObject preprocessing = new JsonObject();
        preprocessing.put("scale", 255);
        preprocessing.put("mean", model.standardization().mean());
        preprocessing.put("std", model.standardization().std());
        json.put("preprocessing", preprocessing);
        json.put("hyperparameters", HyperparametersJson.write(model.hyperparameters()));
        json.put("splitSeed", model.splitSeed());
        json.put("dataSha256", model.dataSha256());
        putIfPresent(json, "continuedFrom", model.continuedFrom());
        json.put("stepsDone", model.stepsDone());
        json.put("status", model.status().key());
        putIfPresent(json, "divergedAt", model.divergedAt());
        JsonArray recordings = new JsonArray();
        for (Recording recording : model.recordings()) {
            recordings.add(writeRecording(recording));
        }
        json.put("recordings", recordings);
        JsonArray openings = new JsonArray();
        for (TestOpening opening : model.testOpenings()) {
            openings.add(writeOpening(opening));
        }
        json.put("testOpenings", openings);
        json.put("weights", writeWeights(model.parameters()));
        json.put("fingerprint", model.parameters().fingerprint());
        return JsonText.format(json);
    }

    /**
     * Reads a model.
     *
     * @param source what to call it in an error
     * @throws MalformedDataException naming the first field that is wrong
     */
    public static Model read(String source, String text) {
        Fields json = new Fields(source, "", JsonText.parse(source, text));
        json.expect("format", FORMAT);
        json.expect("formatVersion", VERSION);
        Hyperparameters hyperparameters = HyperparametersJson.read(json.object("hyperparameters"));
        checkArchitecture(json.object("architecture"), hyperparameters.architecture());
        Parameters parameters = readWeights(json.object("weights"), hyperparameters.architecture());
        String fingerprint = parameters.fingerprint();
        if (!json.sha256("fingerprint").equals(fingerprint)) {
            throw json.refused("fingerprint", fingerprint + ", that of the weights");
        }
        List<Recording> recordings = new ArrayList<>();
        for (Fields recording : json.objects("recordings")) {
            recordings.add(readRecording(recording, hyperparameters.steps()));
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
                hyperparameters,
                readStandardization(json.object("preprocessing")),
                json.whole("splitSeed", Integer.MIN_VALUE, Integer.MAX_VALUE),
                json.sha256("dataSha256"),
                json.has("continuedFrom") ? json.sha256("continuedFrom") : null,
                json.whole("stepsDone", 0, hyperparameters.steps()),
                json.choice("status", Status.values(), Status::key),
                json.has("divergedAt") ? json.whole("divergedAt", 0, hyperparameters.steps()) : null,
                recordings,
                openings,
                parameters);
    }

    /**
     * Adds an opening of the test set to a model's JSON; every other field stays, also those that this version does not
     * know.
     *
     * @throws MalformedDataException if it is not JSON or has no list of openings
     */
    public static String addOpening(String source, String text, TestOpening opening) {
        JsonObject json = JsonText.parse(source, text);
        new Fields(source, "", json).array("testOpenings").add(writeOpening(opening));
        return JsonText.format(json);
    }

    private static void putIfPresent(JsonObject json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static JsonObject writeArchitecture(Architecture architecture) {
        JsonObject json = new JsonObject();
        json.put("sizes", new JsonArray(sizes(architecture)));
        json.put("activation", architecture.activation().key());
        json.put("bias", architecture.bias());
        return json;
    }

    private static List<Integer> sizes(Architecture architecture) {
        return List.of(Architecture.INPUTS, architecture.hiddenUnits(), Architecture.CLASSES);
    }

    private static void checkArchitecture(Fields json, Architecture architecture) {
        List<Integer> sizes = sizes(architecture);
        JsonArray found = json.array("sizes");
        for (int i = 0; i < sizes.size(); i++) {
            if (found.size() != sizes.size() || found.getInt(i) != sizes.get(i)) {
                throw json.refused("sizes", sizes + ", as hyperparameters.hiddenUnits has it");
            }
        }
        Activation activation = json.choice("activation", Activation.values(), Activation::key);
        if (activation != architecture.activation()) {
            throw json.refused("activation", architecture.activation().key() + ", as hyperparameters has it");
        }
        if (json.flag("bias") != architecture.bias()) {
            throw json.refused("bias", architecture.bias() + ", as hyperparameters has it");
        }
    }

    private static Standardization readStandardization(Fields json) {
        json.expect("scale", 255);
        double std = json.number("std", 0, 1);
        if (std == 0) {
            throw json.refused("std", "a number above 0");
        }
        return new Standardization(json.number("mean", 0, 1), std);
    }

    private static JsonObject writeRecording(Recording recording) {
        JsonObject json = new JsonObject();
        json.put("step", recording.step());
        json.put("learningRate", recording.learningRate());
        json.put("l2Penalty", recording.l2Penalty());
        json.put("training", writeEvaluation(recording.training()));
        json.put("validation", writeEvaluation(recording.validation()));
        return json;
    }

    private static Recording readRecording(Fields json, int steps) {
        return new Recording(
                json.whole("step", 0, steps),
                json.number("learningRate", 0, 10),
                json.number("l2Penalty", 0, Double.MAX_VALUE),
                readEvaluation(json.object("training")),
                readEvaluation(json.object("validation")));
    }

    private static JsonObject writeEvaluation(Evaluation evaluation) {
        JsonObject json = new JsonObject();
        json.put("loss", evaluation.loss());
        json.put("accuracy", evaluation.accuracy());
        json.put("n", evaluation.n());
        return json;
    }

    private static Evaluation readEvaluation(Fields json) {
        int n = json.whole("n", 1, Integer.MAX_VALUE);
        double accuracy = json.number("accuracy", 0, 1);
        return new Evaluation(json.number("loss", 0, Double.MAX_VALUE), (int) Math.floor(accuracy * n + 0.5), n);
    }

    private static JsonObject writeOpening(TestOpening opening) {
        JsonObject json = new JsonObject();
        json.put("at", opening.at());
        json.put("accuracy", opening.accuracy());
        json.put("n", opening.n());
        return json;
    }

    private static JsonObject writeWeights(Parameters p) {
        int h = p.architecture().hiddenUnits();
        JsonObject json = new JsonObject();
        json.put("W1", WeightCodec.write(List.of(Architecture.INPUTS, h), p.w1()));
        json.put("W2", WeightCodec.write(List.of(h, Architecture.CLASSES), p.w2()));
        if (p.architecture().bias()) {
            json.put("b1", WeightCodec.write(List.of(h), p.b1()));
            json.put("b2", WeightCodec.write(List.of(Architecture.CLASSES), p.b2()));
        }
        return json;
    }

    private static Parameters readWeights(Fields json, Architecture architecture) {
        int h = architecture.hiddenUnits();
        Parameters p = Parameters.zeros(architecture);
        WeightCodec.read(json.object("W1"), List.of(Architecture.INPUTS, h), p.w1());
        WeightCodec.read(json.object("W2"), List.of(h, Architecture.CLASSES), p.w2());
        if (architecture.bias()) {
            WeightCodec.read(json.object("b1"), List.of(h), p.b1());
            WeightCodec.read(json.object("b2"), List.of(Architecture.CLASSES), p.b2());
        }
        return p;
    }
}
