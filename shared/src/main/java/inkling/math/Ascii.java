package inkling.math;

/** Text of ASCII letters, for which no tables of all the world's letters are needed. */
public final class Ascii {
    private Ascii() {}

    /** A to Z become a to z; all else stays. */
    public static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c);
        }
        return lower.toString();
    }
}
