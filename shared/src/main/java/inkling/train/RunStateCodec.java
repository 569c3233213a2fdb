package inkling.train;

import inkling.data.MalformedDataException;
import inkling.math.Sha256;
import inkling.nn.Architecture;
import inkling.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * The binary form of a {@link RunState}, version 1: little-endian, of some 12 bytes a weight.
 *
 * <pre>
 *   magic        "inkstate"
 *   version      int32
 *   length       int32         of all of it, in bytes
 *   recipe       64 letters    Recipe.sha256(): the state is of no other run
 *   plan         int32         intervals between recordings, 50 or 10
 *   divergedAt   int32         −1 where it has not
 *   checkpoint   step int32, random state 4 · int32, α float64, V (784 × H), g (H), colsum V (H), U (10 × H), v (H), u (10)
 *                in float32
 *   recordings   how many int32; each: step int32, learning rate float64, ‖W‖² float64, and of each part its loss float64,
 *                correct int32, images int32
 *   right        bytes int32, and as many bytes
 *   fallback     step int32, Parameters.toFloats() in float32
 *   best         step int32; if that is not the fallback's, parameters as above
 *   checksum     64 letters    SHA-256 of all before, in hex
 * </pre>
 */
public final class RunStateCodec {
    private static final String MAGIC = "inkstate";
    private static final int VERSION = 1;
    private static final int DIGEST = 64; // hex digits
    private static final int LENGTH_AT = MAGIC.length() + Integer.BYTES;
    private static final int RECIPE_AT = LENGTH_AT + Integer.BYTES;
    private static final int BODY_AT = RECIPE_AT + DIGEST;
    private static final int RANDOM_WORDS = 4;

    private RunStateCodec() {}

    /** Writes the state of a run of this recipe. */
    public static byte[] write(RunState state, Recipe recipe) {
        byte[] body = body(state).toArray();
        BinaryWriter all = new BinaryWriter();
        all.ascii(MAGIC).int32(VERSION).int32(BODY_AT + body.length + DIGEST).ascii(recipe.sha256());
        all.bytes(body);
        return all.ascii(all.sha256()).toArray();
    }

    private static BinaryWriter body(RunState state) {
        BinaryWriter body = new BinaryWriter();
        body.int32(state.plan().intervals()).int32(state.divergedAt());
        writeCheckpoint(body, state.checkpoint());
        body.int32(state.recorded().size());
        for (MeasuredStep measured : state.recorded()) {
            body.int32(measured.step()).float64(measured.learningRate()).float64(measured.squaredNorm());
            for (Evaluation e : measured.evaluations()) {
                body.float64(e.loss()).int32(e.correct()).int32(e.n());
            }
        }
        body.int32(state.right().length).bytes(state.right());
        body.int32(state.fallback().step()).floats(state.fallback().parameters().toFloats());
        body.int32(state.best().step());
        if (state.best().step() != state.fallback().step()) {
            body.floats(state.best().parameters().toFloats());
        }
        return body;
    }

    private static void writeCheckpoint(BinaryWriter body, Checkpoint checkpoint) {
        body.int32(checkpoint.step());
        for (int word : checkpoint.randomState()) {
            body.int32(word);
        }
        FactoredWeights w = checkpoint.weights();
        body.float64(w.alpha()).floats(w.v()).floats(w.shift()).floats(w.columnSums());
        body.floats(w.u()).floats(w.hiddenBias()).floats(w.outputBias());
    }

    /**
     * Reads the state of a run of this recipe.
     *
     * @param source what to call the bytes in an error
     * @throws MalformedDataException if they are cut off or changed, no state, that of another recipe, or of another version
     */
    public static RunState read(String source, byte[] bytes, Recipe recipe) {
        check(new BinaryReader(source, bytes), bytes, recipe.sha256());
        BinaryReader in = new BinaryReader(source, bytes);
        in.bytes(BODY_AT);
        Hyperparameters hyperparameters = recipe.hyperparameters();
        Architecture architecture = hyperparameters.architecture();
        int steps = hyperparameters.steps();
        RecordingPlan plan = readPlan(in);
        int divergedAt = in.int32(-1, steps);
        Checkpoint checkpoint = readCheckpoint(in, architecture, steps);
        List<MeasuredStep> recorded = readRecordings(in, plan, steps);
        byte[] right = in.bytes(in.int32(0, bytes.length));
        Snapshot fallback = new Snapshot(in.int32(0, steps), readParameters(in, architecture));
        int best = in.int32(0, steps);
        Snapshot bestSnapshot =
                best == fallback.step() ? fallback : new Snapshot(best, readParameters(in, architecture));
        in.bytes(DIGEST);
        in.end();
        return new RunState(plan, checkpoint, recorded, right, fallback, bestSnapshot, divergedAt);
    }

    /** Checks all around the body. */
    private static void check(BinaryReader in, byte[] bytes, String recipe) {
        expect(in, MAGIC, in.ascii(MAGIC.length()));
        int version = in.int32();
        if (version != VERSION) {
            throw in.refused(MAGIC.length(), "version " + VERSION, version);
        }
        int length = in.int32();
        if (length != bytes.length || length < BODY_AT + DIGEST) {
            throw in.refused(LENGTH_AT, "the length, " + bytes.length + " bytes", length);
        }
        String itsRecipe = in.ascii(DIGEST);
        in.bytes(length - DIGEST - in.at());
        expect(in, new Sha256().update(bytes, 0, in.at()).hex(), in.ascii(DIGEST));
        if (!itsRecipe.equals(recipe)) {
            throw in.refused(RECIPE_AT, "a run of the recipe " + recipe, "one of " + itsRecipe);
        }
    }

    private static void expect(BinaryReader in, String expected, String found) {
        if (!expected.equals(found)) {
            throw in.refused(in.at() - expected.length(), expected, found);
        }
    }

    private static RecordingPlan readPlan(BinaryReader in) {
        int intervals = in.int32();
        for (RecordingPlan plan : RecordingPlan.values()) {
            if (plan.intervals() == intervals) {
                return plan;
            }
        }
        throw in.refused(BODY_AT, "intervals between recordings, 50 or 10", intervals);
    }

    private static Checkpoint readCheckpoint(BinaryReader in, Architecture architecture, int steps) {
        int step = in.int32(0, steps);
        int[] randomState = new int[RANDOM_WORDS];
        for (int i = 0; i < randomState.length; i++) {
            randomState[i] = in.int32();
        }
        FactoredWeights weights = FactoredWeights.zeros(architecture, in.float64());
        in.floats(weights.v());
        in.floats(weights.shift());
        in.floats(weights.columnSums());
        in.floats(weights.u());
        in.floats(weights.hiddenBias());
        in.floats(weights.outputBias());
        return new Checkpoint(step, weights, randomState);
    }

    private static List<MeasuredStep> readRecordings(BinaryReader in, RecordingPlan plan, int steps) {
        List<MeasuredStep> recorded = new ArrayList<>();
        int count = in.int32(0, plan.intervals() + 1);
        for (int i = 0; i < count; i++) {
            int step = in.int32(0, steps);
            double learningRate = in.float64();
            double squaredNorm = in.float64();
            List<Evaluation> evaluations = new ArrayList<>();
            for (int part = 0; part < plan.parts(false).length; part++) {
                double loss = in.float64();
                int correct = in.int32(0, Integer.MAX_VALUE);
                evaluations.add(new Evaluation(loss, correct, in.int32(Math.max(correct, 1), Integer.MAX_VALUE)));
            }
            recorded.add(new MeasuredStep(step, learningRate, squaredNorm, evaluations));
        }
        return recorded;
    }

    private static Parameters readParameters(BinaryReader in, Architecture architecture) {
        return Parameters.ofFloats(architecture, in.floats(new float[Parameters.size(architecture)]));
    }
}
