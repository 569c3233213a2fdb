package inkling.data;

import org.jspecify.annotations.Nullable;

/** Bytes or text that are not what they should be. The message says what, where, what was expected and what was found. */
public final class MalformedDataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param source the file or thing that was read
     * @param where the byte offset or the field in it
     */
    public MalformedDataException(String source, String where, Object expected, @Nullable Object found) {
        super(source + ": " + where + ": expected " + expected + ", found " + found);
    }
}
