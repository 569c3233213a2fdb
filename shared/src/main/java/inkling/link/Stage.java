package inkling.link;

/** A part of the page that a link can lead to. */
public enum Stage {
    TRAIN("train"),
    SEARCH("search"),
    TEST("test"),
    PAPER("paper");

    private final String key;

    Stage(String key) {
        this.key = key;
    }

    /** Its name in links. */
    public String key() {
        return key;
    }
}
