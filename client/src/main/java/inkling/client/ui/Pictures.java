package inkling.client.ui;

/**
 * Some pictures of numbers, all of one size.
 *
 * @param values (n × height · width) one picture after another, each row by row
 * @param captions (n) what stands below each; empty for none
 * @param faint (n) whether a picture is crossed out; empty for none
 */
public record Pictures(float[] values, int width, int height, String[] captions, boolean[] faint) {
    /** Pictures without marks. */
    public static Pictures of(float[] values, int width, int height, String... captions) {
        return new Pictures(values, width, height, captions, new boolean[0]);
    }

    int count() {
        return values.length / size();
    }

    int size() {
        return width * height;
    }

    boolean isFaint(int picture) {
        return picture < faint.length && faint[picture];
    }

    String caption(int picture) {
        return picture < captions.length ? captions[picture] : "";
    }
}
