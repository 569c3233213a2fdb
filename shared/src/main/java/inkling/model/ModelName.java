package inkling.model;

/** The names under which a server keeps models: such a name is also a file's, and part of a URL. */
public final class ModelName {
    /** What a name must be, in words. */
    public static final String RULE = "1 to 64 of the characters a to z, 0 to 9 and -, the first not -";

    private static final int LONGEST = 64;
    private static final String ALLOWED = "abcdefghijklmnopqrstuvwxyz0123456789-";

    private ModelName() {}

    /** Whether a model can be kept under this name. */
    public static boolean isValid(String name) {
        boolean valid = !name.isEmpty() && name.length() <= LONGEST && name.charAt(0) != '-';
        for (int i = 0; i < name.length(); i++) {
            valid &= ALLOWED.indexOf(name.charAt(i)) >= 0;
        }
        return valid;
    }
}
