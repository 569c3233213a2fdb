package inkling.client.js;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Files that a visitor takes away or brings along. */
public final class Files {
    private Files() {}

    /** Takes a file's name and its text. */
    @JSFunctor
    public interface TextListener extends JSObject {
        void accept(String name, String text);
    }

    /** Offers a text as a file to be saved, of a media type such as text/csv. */
    @JSBody(
            params = {"name", "type", "text"},
            script = "var url = URL.createObjectURL(new Blob([text], {type: type}));"
                    + "var link = document.createElement('a');"
                    + "link.href = url; link.download = name; link.click();"
                    + "setTimeout(function() { URL.revokeObjectURL(url); }, 60000);")
    public static native void download(String name, String type, String text);

    /** Offers what is drawn on a canvas, on a background, as a PNG file to be saved. */
    @JSBody(
            params = {"name", "canvas", "background"},
            script = "var copy = document.createElement('canvas');"
                    + "copy.width = canvas.width; copy.height = canvas.height;"
                    + "var context = copy.getContext('2d');"
                    + "context.fillStyle = background; context.fillRect(0, 0, copy.width, copy.height);"
                    + "context.drawImage(canvas, 0, 0);"
                    + "copy.toBlob(function(blob) {"
                    + "  var url = URL.createObjectURL(blob), link = document.createElement('a');"
                    + "  link.href = url; link.download = name; link.click();"
                    + "  setTimeout(function() { URL.revokeObjectURL(url); }, 60000);"
                    + "});")
    public static native void downloadPicture(String name, HTMLCanvasElement canvas, String background);

    /**
     * Reads the file that has been chosen in an input, which is empty after that: the same file can be chosen again.
     *
     * @param mostMegabytes a larger file is refused
     */
    @JSBody(
            params = {"input", "mostMegabytes", "listener", "onFailure"},
            script = "var file = input.files[0];"
                    + "if (!file) { return; }"
                    + "input.value = '';"
                    + "if (file.size > mostMegabytes * 1e6) {"
                    + "  onFailure(file.name + ' is larger than the ' + mostMegabytes + ' MB that such a file can have.');"
                    + "  return;"
                    + "}"
                    + "file.arrayBuffer().then(function(bytes) {"
                    // a stream may end within a letter, as a line that was torn off does
                    + "  return new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true});"
                    + "}).then(function(text) { listener(file.name, text); }, function(error) {"
                    + "  onFailure(file.name + ': ' + (error instanceof TypeError ? 'expected text in UTF-8, found other bytes'"
                    + "      : error.message));" // it may have gone since it was chosen
                    + "});")
    public static native void readChosen(
            HTMLInputElement input, int mostMegabytes, TextListener listener, Js.TextCallback onFailure);
}
