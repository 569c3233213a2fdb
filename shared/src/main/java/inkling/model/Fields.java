package inkling.model;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;
import inkling.math.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, each checked as it is read: what is not as it should be becomes a MalformedDataException
 * that names the field by its whole path.
 */
public final class Fields {
    private static final int MOST_SHOWN = 40;

    private final String source;
    private final String path;
    private final JsonObject object;

    /** The fields of a whole file. */
    public static Fields of(String source, JsonObject object) {
        return new Fields(source, "", object);
    }

    private Fields(String source, String path, JsonObject object) {
        this.source = source;
        this.path = path;
        this.object = object;
    }

    /** Whether something stands there. */
    public boolean has(String key) {
        return object.get(key) != null;
    }

    /** Whether there is no such field, not even one that is null. */
    public boolean isAbsent(String key) {
        return !object.containsKey(key);
    }

    /**
     * Holds that no other fields are there than those of these names.
     *
     * @throws MalformedDataException naming the first of them
     */
    public <T> void requireKnown(T[] known, Function<T, String> name) {
        List<String> names = new ArrayList<>();
        for (T each : known) {
            names.add(name.apply(each));
        }
        for (String key : object.keySet()) {
            boolean isKnown = false;
            for (String each : names) {
                isKnown |= each.equals(key);
            }
            if (!isKnown) {
                throw refused(key, "one of " + String.join(", ", names) + " as a name", key);
            }
        }
    }

    /** What stands there, not yet checked; null if nothing does. */
    public @Nullable Object raw(String key) {
        return object.get(key);
    }

    /** The text, the number or the flag that stands there, as text. */
    public String plain(String key) {
        return plain(object.get(key));
    }

    /** The elements of a list as text, or the one value that stands there in place of a list. */
    public List<String> plainList(String key) {
        Object raw = object.get(key);
        List<String> all = new ArrayList<>();
        for (Object element : raw instanceof JsonArray array ? array : List.of(Objects.requireNonNull(raw))) {
            boolean isPlain = element instanceof String || element instanceof Number || element instanceof Boolean;
            all.add(isPlain ? plain(element) : shown(element));
        }
        return all;
    }

    /** An object. */
    public Fields object(String key) {
        if (object.get(key) instanceof JsonObject inner) {
            return new Fields(source, at(key), inner);
        }
        throw refused(key, "an object");
    }

    List<Fields> objects(String key) {
        JsonArray array = array(key);
        List<Fields> all = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String element = at(key) + "[" + i + "]";
            if (!(array.get(i) instanceof JsonObject inner)) {
                throw new MalformedDataException(source, element, "an object", shown(array.get(i)));
            }
            all.add(new Fields(source, element, inner));
        }
        return all;
    }

    JsonArray array(String key) {
        if (object.get(key) instanceof JsonArray array) {
            return array;
        }
        throw refused(key, "a list");
    }

    /** A text of any length. */
    public String text(String key) {
        if (object.get(key) instanceof String text) {
            return text;
        }
        throw refused(key, "a text");
    }

    /** A text of 1 to {@code longest} characters. */
    public String text(String key, int longest) {
        String text = text(key);
        if (text.isEmpty() || text.length() > longest) {
            throw refused(key, "a text of 1 to " + longest + " characters");
        }
        return text;
    }

    /** A text of at most {@code longest} characters, "" where there is none. */
    public String optionalText(String key, int longest) {
        if (!has(key)) {
            return "";
        }
        if (object.get(key) instanceof String text && text.length() <= longest) {
            return text;
        }
        throw refused(key, "a text of at most " + longest + " characters");
    }

    /** SHA-256 as 64 hex digits. */
    public String sha256(String key) {
        String text = text(key);
        boolean hex = text.length() == 64;
        for (int i = 0; i < text.length(); i++) {
            hex &= "0123456789abcdef".indexOf(text.charAt(i)) >= 0;
        }
        if (!hex) {
            throw refused(key, "64 hex digits");
        }
        return text;
    }

    /** A whole number from {@code least} to {@code most}. */
    public int whole(String key, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        double number = number(key, expected);
        if (number >= least && number <= most && number == Math.floor(number)) {
            return (int) number;
        }
        throw refused(key, expected);
    }

    /** A number from {@code least} to {@code most}. */
    public double number(String key, double least, double most) {
        String expected = "a number from " + Decimal.text(least) + " to " + Decimal.text(most);
        double number = number(key, expected);
        if (number >= least && number <= most) {
            return number;
        }
        throw refused(key, expected);
    }

    private double number(String key, String expected) {
        if (object.get(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw refused(key, expected);
    }

    boolean flag(String key) {
        if (object.get(key) instanceof Boolean flag) {
            return flag;
        }
        throw refused(key, "true or false");
    }

    /** One of these values, by its name. */
    public <T> T choice(String key, T[] values, Function<T, String> name) {
        List<String> names = new ArrayList<>();
        for (T value : values) {
            if (name.apply(value).equals(object.get(key))) {
                return value;
            }
            names.add(name.apply(value));
        }
        throw refused(key, String.join(" or ", names));
    }

    /** Requires that a field is just this text. */
    public void expect(String key, String expected) {
        if (!expected.equals(object.get(key))) {
            throw refused(key, expected);
        }
    }

    /** Requires that a field is just this number. */
    public void expect(String key, int expected) {
        if (!(object.get(key) instanceof Number found && found.doubleValue() == expected)) {
            throw refused(key, Integer.toString(expected));
        }
    }

    /** Requires that a field is a list of just these numbers. */
    void expectList(String key, List<Integer> expected) {
        JsonArray found = array(key);
        boolean same = found.size() == expected.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = found.get(i) instanceof Number n && n.doubleValue() == expected.get(i);
        }
        if (!same) {
            throw refused(key, shown(new JsonArray(expected)));
        }
    }

    /** The error that something else stands there. */
    public MalformedDataException refused(String key, String expected) {
        return refused(key, expected, shown(object.get(key)));
    }

    /** The error that what stands there is not what it should be. */
    public MalformedDataException refused(String key, String expected, @Nullable String found) {
        return new MalformedDataException(source, at(key), expected, found);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof JsonObject) {
            return "an object";
        }
        if (value instanceof JsonArray array && array.size() > 4) {
            return "a list of " + array.size();
        }
        String shown = value instanceof JsonArray array
                ? list(array)
                : value instanceof String text ? "\"" + text + "\"" : plain(value);
        return shown.length() <= MOST_SHOWN ? shown : shown.substring(0, MOST_SHOWN) + "…";
    }

    private static String list(JsonArray array) {
        StringBuilder list = new StringBuilder();
        for (Object element : array) {
            list.append(list.length() == 0 ? "[" : ", ").append(shown(element));
        }
        return list.append(list.length() == 0 ? "[]" : "]").toString();
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof Number number) {
            return Decimal.text(number.doubleValue());
        }
        return value instanceof String text ? text : Boolean.toString(Boolean.TRUE.equals(value));
    }
}
