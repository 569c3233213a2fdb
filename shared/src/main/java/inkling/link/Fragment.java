package inkling.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The fragment of a URL, {@code #key=value&key=value}, taken apart. Any text can be one. */
final class Fragment {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> contradicted = new HashSet<>();

    Fragment(String text) {
        int from = text.startsWith("#") ? 1 : 0;
        while (from < text.length()) {
            int end = text.indexOf('&', from);
            int to = end < 0 ? text.length() : end;
            add(text.substring(from, to));
            from = to + 1;
        }
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String key = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        String before = values.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            contradicted.add(key);
        }
    }

    /** All keys, in their order. */
    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The first value of a key, "" if it has none. */
    String value(String key) {
        String value = values.get(key);
        return value == null ? "" : value;
    }

    /** Whether a key is there again with another value. */
    boolean isContradicted(String key) {
        return contradicted.contains(key);
    }

    /** %2D becomes -. Only ASCII is decoded, since no key and no value has anything else. */
    private static String decode(String text) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i) == '%' ? code(text, i + 1) : -1;
            if (code >= 0) {
                decoded.append((char) code);
                i += 2;
            } else {
                decoded.append(text.charAt(i));
            }
        }
        return decoded.toString();
    }

    /** The ASCII code that two hex digits give; −1 where there are none. */
    private static int code(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = hex(text.charAt(at));
        int low = hex(text.charAt(at + 1));
        return high < 0 || high > 7 || low < 0 ? -1 : 16 * high + low;
    }

    private static int hex(char c) {
        return "0123456789abcdef".indexOf(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
    }
}
