package inkling.server.bench;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured: tables that a README can quote, or one JSON object a row. */
final class Report {
    private final boolean json;
    private final List<String> ratios = new ArrayList<>();

    Report(boolean json) {
        this.json = json;
    }

    /** A line for people alone. */
    void say(String line) {
        if (!json) {
            System.out.println(line);
        }
    }

    /** The head of a table. */
    void head(String... columns) {
        say("");
        say("| " + String.join(" | ", columns) + " |");
        say("|---|" + "---:|".repeat(columns.length - 1));
    }

    /** One engine's speed at several numbers of hidden units. */
    void speeds(String engine, int batchSize, int[] hiddenUnits, double[] stepsPerSecond) {
        StringBuilder row = new StringBuilder("| " + engine + " | " + batchSize);
        JsonArray all = new JsonArray();
        for (int i = 0; i < hiddenUnits.length; i++) {
            row.append(format(" | %,.0f", stepsPerSecond[i] * batchSize));
            JsonObject one = new JsonObject();
            one.put("hiddenUnits", hiddenUnits[i]);
            one.put("stepsPerSecond", stepsPerSecond[i]);
            one.put("imagesPerSecond", stepsPerSecond[i] * batchSize);
            all.add(one);
        }
        say(row + " |");
        JsonObject object = new JsonObject();
        object.put("engine", engine);
        object.put("batchSize", batchSize);
        object.put("speeds", all);
        print(object);
    }

    /** A whole run; seconds that were not measured are NaN. */
    void wholeRun(String engine, double bare, double recorded) {
        say("| " + engine + " | " + seconds(bare) + " | " + seconds(recorded) + " |");
        JsonObject object = new JsonObject();
        object.put("engine", engine);
        object.put("bareSeconds", bare);
        object.put("recordedSeconds", Double.isNaN(recorded) ? null : (Object) recorded);
        print(object);
    }

    private static String seconds(double seconds) {
        return Double.isNaN(seconds) ? "–" : format("%.2f s", seconds);
    }

    /** One figure with its target; ratios are printed together at the end. */
    void figure(String name, double value, String unit, String target) {
        ratios.add("| " + name + " | " + format(value < 10 ? "%.2f" : "%,.0f", value)
                + (unit.isEmpty() ? "" : " " + unit) + " | " + target + " |");
        JsonObject object = new JsonObject();
        object.put("figure", name);
        object.put("value", value);
        object.put("unit", unit);
        object.put("target", target);
        print(object);
    }

    void finish() {
        head("figure", "measured", "target");
        ratios.forEach(this::say);
    }

    private void print(JsonObject object) {
        if (json) {
            System.out.println(JsonWriter.string(object));
        }
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
