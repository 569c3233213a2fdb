package inkling.model;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;
import inkling.nn.Activation;
import inkling.nn.Architecture;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameter.Kind;
import inkling.train.Hyperparameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hyperparameters in JSON, as the table of them says, and the architecture that follows from them. */
public final class HyperparametersJson {
    private HyperparametersJson() {}

    /** Writes them in the order of their table; of those that came after the first version, a default is left out. */
    public static JsonObject write(Hyperparameters hyperparameters) {
        JsonObject json = new JsonObject();
        for (Hyperparameter h : Hyperparameter.values()) {
            if (h.isWritten(h.of(hyperparameters))) {
                json.put(h.key(), write(h, h.of(hyperparameters)));
            }
        }
        return json;
    }

    /** A value of one of them: a number, the name of a choice, or true or false. */
    public static Object write(Hyperparameter h, double value) {
        return switch (h.range().kind()) {
            case WHOLE -> (int) value;
            case REAL -> value;
            case CHOICE -> h.isSwitch() ? (Object) (value == 1) : h.format(value);
        };
    }

    /**
     * Reads them; one that is missing has its default.
     *
     * @throws MalformedDataException if there is one that this version does not know: it would be another run
     */
    public static Hyperparameters read(Fields json) {
        json.requireKnown(Hyperparameter.values(), Hyperparameter::key);
        double[] values = new double[Hyperparameter.values().length]; // in the order of the table
        for (Hyperparameter h : Hyperparameter.values()) {
            values[h.ordinal()] = json.isAbsent(h.key()) ? h.defaultValue() : value(json, h);
        }
        double decay = Hyperparameters.firstDecay(
                values[Hyperparameter.L2.ordinal()], values[Hyperparameter.LEARNING_RATE.ordinal()]);
        if (decay > Hyperparameters.MOST_DECAY) {
            throw json.refused("l2", "2 · L2 strength · learning rate at most 0.1", Hyperparameter.L2.format(decay));
        }
        return Hyperparameters.of(h -> values[h.ordinal()]);
    }

    private static double value(Fields json, Hyperparameter h) {
        if (!isTyped(h, json.raw(h.key()))) {
            throw json.refused(h.key(), h.range().toString());
        }
        try {
            return h.parse(json.plain(h.key()));
        } catch (IllegalArgumentException e) {
            throw json.refused(h.key(), h.range().toString());
        }
    }

    private static boolean isTyped(Hyperparameter h, @Nullable Object raw) {
        if (h.range().kind() != Kind.CHOICE) {
            return raw instanceof Number;
        }
        return h.isSwitch()
                ? raw instanceof Boolean
                : raw instanceof String name && h.range().indexOf(name) >= 0;
    }

    static JsonObject writeArchitecture(Architecture architecture) {
        JsonObject json = new JsonObject();
        json.put("sizes", new JsonArray(sizes(architecture)));
        json.put("activation", architecture.activation().key());
        json.put("bias", architecture.bias());
        return json;
    }

    private static List<Integer> sizes(Architecture architecture) {
        return List.of(Architecture.INPUTS, architecture.hiddenUnits(), Architecture.CLASSES);
    }

    static void checkArchitecture(Fields json, Architecture architecture) {
        json.expectList("sizes", sizes(architecture));
        Activation activation = json.choice("activation", Activation.values(), Activation::key);
        if (activation != architecture.activation()) {
            throw json.refused("activation", architecture.activation().key() + ", as hyperparameters has it");
        }
        if (json.flag("bias") != architecture.bias()) {
            throw json.refused("bias", architecture.bias() + ", as hyperparameters has it");
        }
    }
}
