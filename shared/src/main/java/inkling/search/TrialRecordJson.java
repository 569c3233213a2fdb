package inkling.search;

import com.grack.nanojson.JsonObject;
import inkling.model.Base64Text;
import inkling.model.Fields;
import inkling.model.HyperparametersJson;
import inkling.model.JsonText;
import inkling.train.Evaluation;
import inkling.train.Hyperparameters;
import inkling.train.Status;
import inkling.train.Trial;

/** Lines of a journal. */
final class TrialRecordJson {
    private static final int LONGEST_TIME = 40;
    private static final int LONGEST_ERROR = 500;

    private TrialRecordJson() {}

    static String write(TrialRecord entry) {
        JsonObject json = new JsonObject();
        json.put("key", entry.key());
        json.put("status", entry.state().key());
        json.put("hyperparameters", HyperparametersJson.write(entry.hyperparameters()));
        json.put("seed", entry.hyperparameters().seed());
        Trial.Result result = entry.result();
        if (result != null) {
            json.put("final", writePoint(result.last()));
            json.put("best", writePoint(result.best()));
            json.put("correct", Base64Text.encode(result.right()));
            json.put("stepsPerSecond", Math.floor(result.last().step() / Math.max(entry.seconds(), 1e-3)));
            json.put("seconds", entry.seconds());
            json.put("fingerprint", result.fingerprint());
        }
        String error = entry.error();
        if (error != null) {
            json.put("error", error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error);
        }
        json.put("at", entry.at());
        return JsonText.line(json);
    }

    static TrialRecord read(String source, String line) {
        Fields json = Fields.of(source, JsonText.parse(source, line));
        TrialState state = json.choice("status", TrialState.values(), TrialState::key);
        Hyperparameters hyperparameters = HyperparametersJson.read(json.object("hyperparameters"));
        json.expect("seed", hyperparameters.seed());
        return new TrialRecord(
                json.sha256("key"),
                state,
                hyperparameters,
                state.isFinished() ? readResult(json, hyperparameters.steps()) : null,
                state.isFinished() ? json.number("seconds", 0, Double.MAX_VALUE) : 0,
                state == TrialState.FAILED ? json.optionalText("error", LONGEST_ERROR) : null,
                json.text("at", LONGEST_TIME));
    }

    private static Trial.Result readResult(Fields json, int steps) {
        Trial.Point last = readPoint(json.object("final"), steps);
        Trial.Point best = readPoint(json.object("best"), steps);
        if (best.validation().n() != last.validation().n()) {
            throw json.refused(
                    "best",
                    last.validation().n() + " images, as final has",
                    best.validation().n() + " images");
        }
        if (best.validation().correct() < last.validation().correct()) {
            throw json.refused(
                    "best",
                    "at least the " + last.validation().correct() + " images correct of final",
                    Integer.toString(best.validation().correct()));
        }
        byte[] right = readBits(json, last.validation().n());
        Status status = json.choice("status", Status.values(), Status::key);
        if (count(right) != last.validation().correct()) {
            throw json.refused(
                    "correct",
                    last.validation().correct() + " bits set, as final.accuracy says",
                    Integer.toString(count(right)));
        }
        return new Trial.Result(status, last, best, right, json.sha256("fingerprint"));
    }

    private static byte[] readBits(Fields json, int n) {
        String text = json.text("correct");
        byte[] bits = Base64Text.decode(text);
        if (bits == null || bits.length != (n + 7) / 8 || hasMore(bits, n)) {
            throw json.refused("correct", "base64 of " + n + " bits", text.length() + " characters");
        }
        return bits;
    }

    /** Whether bits beyond the n-th are set. */
    private static boolean hasMore(byte[] bits, int n) {
        return n % 8 != 0 && (bits[n / 8] & 255 >> n % 8) != 0;
    }

    private static int count(byte[] bits) {
        int count = 0;
        for (byte b : bits) {
            count += Integer.bitCount(b & 255);
        }
        return count;
    }

    private static JsonObject writePoint(Trial.Point point) {
        JsonObject json = new JsonObject();
        json.put("accuracy", point.validation().accuracy());
        json.put("loss", point.validation().loss());
        json.put("n", point.validation().n());
        json.put("step", point.step());
        return json;
    }

    private static Trial.Point readPoint(Fields json, int steps) {
        int n = json.whole("n", 1, Integer.MAX_VALUE);
        int correct = (int) Math.floor(json.number("accuracy", 0, 1) * n + 0.5);
        double loss = json.number("loss", 0, Double.MAX_VALUE);
        return new Trial.Point(json.whole("step", 0, steps), new Evaluation(loss, correct, n));
    }
}
