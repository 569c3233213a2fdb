package inkling.client.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Files that a visitor takes away or brings along. */
public final class Files {
    private Files() {}

    /** Takes a file's name and its text. */
    @JSFunctor
    public interface TextListener extends JSObject {
        void accept(String name, String text);
    }

    /** Offers a text as a file to be saved. */
    @JSBody(
            params = {"name", "text"},
            script = "var url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));"
                    + "var link = document.createElement('a');"
                    + "link.href = url; link.download = name; link.click();"
                    + "setTimeout(function() { URL.revokeObjectURL(url); }, 60000);")
    public static native void download(String name, String text);

    /** Reads the file that has been chosen in an input. */
    @JSBody(
            params = {"input", "listener"},
            script = "var file = input.files[0];"
                    + "if (file) { file.text().then(function(text) { listener(file.name, text); }); }")
    public static native void readChosen(HTMLInputElement input, TextListener listener);
}
