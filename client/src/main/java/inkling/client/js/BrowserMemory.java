package inkling.client.js;

import org.jspecify.annotations.Nullable;

/** Texts by key that outlive the page, where the visitor allows that. */
public interface BrowserMemory {
    /** What was remembered; null if nothing was. */
    @Nullable
    String recall(String key);

    /** Puts a text in place of whatever was remembered. */
    void remember(String key, String text);

    /** That of this browser, for this site. */
    static BrowserMemory local() {
        return new BrowserMemory() {
            @Override
            public @Nullable String recall(String key) {
                return Js.recall(key);
            }

            @Override
            public void remember(String key, String text) {
                Js.remember(key, text);
            }
        };
    }
}
