package inkling.search;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;
import inkling.model.Fields;
import inkling.model.HyperparametersJson;
import inkling.model.JsonText;
import inkling.train.Hyperparameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Grid files: {@code {"activation": ["sigmoid"], "learningRate": [0.05, 0.1], "steps": 240000, "seeds": [1, 2]}}. A list
 * for each hyperparameter, or a single value; what is missing has the paper's best value. Seeds are always a list: a single
 * number could be taken for how many there are.
 */
public final class GridJson {
    private static final String SEEDS = "seeds";

    private GridJson() {}

    /**
     * Reads a grid.
     *
     * @throws MalformedDataException if a name is unknown or a value is not one of its hyperparameter
     */
    public static Grid read(String source, String text) {
        Fields fields = Fields.of(source, JsonText.parse(source, text));
        // a misspelt name would silently be left at its usual value
        fields.requireKnown(Hyperparameter.values(), GridJson::name);
        try {
            return Grid.of(h -> values(fields, h));
        } catch (IllegalArgumentException e) {
            throw new MalformedDataException(
                    source, "the grid", "values that go together", "others: " + e.getMessage());
        }
    }

    /** Writes a grid in one line, with a list for each hyperparameter that a file has to tell. */
    public static String write(Grid grid) {
        JsonObject json = new JsonObject();
        for (Hyperparameter h : Hyperparameter.values()) {
            double[] its = grid.values(h);
            if (its.length == 1 && !h.isWritten(its[0])) {
                continue;
            }
            JsonArray list = new JsonArray();
            for (double value : its) {
                list.add(HyperparametersJson.write(h, value));
            }
            json.put(name(h), list);
        }
        return JsonText.line(json);
    }

    /** All names that a grid file can have, in the order of the table. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Hyperparameter h : Hyperparameter.values()) {
            names.add(name(h));
        }
        return names;
    }

    /** Its name in a grid file. */
    private static String name(Hyperparameter h) {
        return h == Hyperparameter.SEED ? SEEDS : h.key();
    }

    private static double[] values(Fields fields, Hyperparameter h) {
        if (fields.isAbsent(name(h))) {
            return new double[] {h.defaultValue()};
        }
        if (!fields.has(name(h))) {
            throw fields.refused(name(h), "a list");
        }
        List<String> list = fields.plainList(name(h));
        boolean isList = fields.raw(name(h)) instanceof JsonArray;
        if (h == Hyperparameter.SEED && !isList) {
            String seed = fields.raw(SEEDS) instanceof Number ? list.get(0) : "3";
            throw fields.refused(
                    SEEDS, "a list, [" + seed + "] for the seed " + seed + " or [1, 2, 3] for three seeds");
        }
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = h.parse(list.get(i));
            } catch (IllegalArgumentException e) {
                String where = name(h) + (isList ? "[" + i + "]" : "");
                throw fields.refused(where, h.range().toString(), list.get(i));
            }
        }
        return values;
    }
}
