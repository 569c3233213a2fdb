package inkling.model;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.train.Evaluation;
import inkling.train.Recording;
import java.util.ArrayList;
import java.util.List;

/** Recordings in JSON. */
final class RecordingJson {
    private RecordingJson() {}

    static JsonArray write(List<Recording> recordings) {
        JsonArray json = new JsonArray();
        for (Recording recording : recordings) {
            json.add(write(recording));
        }
        return json;
    }

    /** @param steps of the run: no recording is of a later one */
    static List<Recording> read(List<Fields> json, int steps) {
        List<Recording> recordings = new ArrayList<>();
        for (Fields recording : json) {
            recordings.add(readRecording(recording, steps));
        }
        return recordings;
    }

    static JsonObject write(Recording recording) {
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
}
