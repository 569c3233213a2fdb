package inkling.client.js;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;
import org.teavm.jso.workers.Worker;

/** A few lines of JavaScript each, for what JSO has no binding of. */
public final class Js {
    private Js() {}

    @JSBody(params = "url", script = "return new Worker(url, {type: 'module'});")
    public static native Worker moduleWorker(String url);

    /** Posts a message to a worker, or with null from it to its page; its floats and bytes move instead of being copied. */
    @JSBody(
            params = {"worker", "message"},
            script = "var moved = [message.floats, message.bytes].filter(function(array) { return array.length; });"
                    + "(worker || self).postMessage(message, moved.map(function(array) { return array.buffer; }));")
    public static native void post(@Nullable Worker worker, JSObject message);

    /** Calls back as soon as waiting messages have been handled; unlike a timer's, its delay is not clamped to 4 ms. */
    @JSBody(
            params = "callback",
            script = "if (!self.inklingSoon) {"
                    + "  self.inklingSoon = new MessageChannel();"
                    + "  self.inklingQueue = [];"
                    + "  self.inklingSoon.port1.onmessage = function() { self.inklingQueue.shift()(); };"
                    + "}"
                    + "self.inklingQueue.push(callback);"
                    + "self.inklingSoon.port2.postMessage(0);")
    public static native void soon(Callback callback);

    /** A function without arguments. */
    @JSFunctor
    public interface Callback extends JSObject {
        void run();
    }

    /** Takes yes or no. */
    @JSFunctor
    public interface AnswerCallback extends JSObject {
        void accept(boolean yes);
    }

    /** Takes a text, such as why something failed. */
    @JSFunctor
    public interface TextCallback extends JSObject {
        void accept(String text);
    }

    /** Takes a number. */
    @JSFunctor
    public interface NumberCallback extends JSObject {
        void accept(double number);
    }

    /** Absolute form of a URL that is relative to the page. */
    @JSBody(params = "url", script = "return new URL(url, document.baseURI).href;")
    public static native String absoluteUrl(String url);

    /** Now, in ISO 8601 and UTC, to the second. */
    @JSBody(script = "return new Date().toISOString().slice(0, 19) + 'Z';")
    public static native String now();

    /** Notes how long something has taken since a {@code Performance.now()}, for developer tools to show; returns now. */
    @JSBody(
            params = {"name", "start"},
            script = "var end = performance.now(); performance.measure(name, {start: start, end: end}); return end;")
    public static native double measure(String name, double start);

    /** Selects the text of an element and, where the browser lets a page do so, copies it and calls back. */
    @JSBody(
            params = {"element", "onCopied"},
            script = "getSelection().selectAllChildren(element);"
                    + "if (navigator.clipboard) {"
                    + "  navigator.clipboard.writeText(element.textContent).then(function() { onCopied(); },"
                    + "      function() { });" // it is selected: copying is one key away
                    + "}")
    public static native void copy(HTMLElement element, Callback onCopied);

    /** Has pictures that are drawn enlarged keep their pixels. */
    @JSBody(params = "context", script = "context.imageSmoothingEnabled = false;")
    public static native void keepPixels(CanvasRenderingContext2D context);

    /** Whether the browser shows that an element has the focus: after a key, not after a click. */
    @JSBody(params = "element", script = "return element.matches(':focus-visible');")
    public static native boolean showsFocus(HTMLElement element);

    /** A canvas to draw on whose pixels are read back often. */
    @JSBody(params = "canvas", script = "return canvas.getContext('2d', {willReadFrequently: true});")
    public static native CanvasRenderingContext2D readableContext(HTMLCanvasElement canvas);

    /** The box around all that is drawn on the first side × side pixels: left, top, right, bottom; zeros for nothing. */
    @JSBody(
            params = {"context", "side"},
            script = "var data = context.getImageData(0, 0, side, side).data, box = [side, side, 0, 0];"
                    + "for (var i = 0; i < side * side; i++) {"
                    + "  if (data[4 * i + 3] > 64) {"
                    + "    var x = i % side, y = (i - x) / side;"
                    + "    box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x + 1), Math.max(box[3], y + 1)];"
                    + "  }"
                    + "}"
                    + "return new Float64Array(box[2] > 0 ? box : [0, 0, 0, 0]);")
    public static native Float64Array inkBounds(CanvasRenderingContext2D context, int side);

    /** The number that a text is; NaN if it is none. */
    @JSBody(params = "text", script = "return Number(text);")
    public static native double number(String text);

    /** Threads that the machine runs at once, as far as the browser tells. */
    @JSBody(script = "return navigator.hardwareConcurrency || 2;")
    public static native int cores();

    /** Whether a key was pressed alone or with Shift: with others it is the browser's. */
    @JSBody(params = "event", script = "return !event.ctrlKey && !event.altKey && !event.metaKey;")
    public static native boolean isPlain(Event event);

    /** The element with the focus. */
    @JSBody(script = "return document.activeElement;")
    public static native @Nullable HTMLElement focused();

    /** Scrolls until an element can be seen. */
    @JSBody(params = "element", script = "element.scrollIntoView({block: 'start'});")
    public static native void scrollTo(HTMLElement element);

    /** Scrolls as little as shows an element. */
    @JSBody(params = "element", script = "element.scrollIntoView({block: 'nearest'});")
    public static native void reveal(HTMLElement element);

    /** The id of the element that a clicked link leads to; empty if its id has not this beginning, or it was no link. */
    @JSBody(
            params = {"event", "beginning"},
            script = "var link = event.target.closest('a[href^=\"#' + beginning + '\"]');"
                    + "return link ? link.getAttribute('href').slice(1) : '';")
    public static native String linkTarget(Event event, String beginning);

    /** The fragment of the page's address, with its #. */
    @JSBody(script = "return location.hash;")
    public static native String fragment();

    /** Puts a fragment into the page's address, without a new entry in the history. */
    @JSBody(params = "fragment", script = "history.replaceState(null, '', '#' + fragment);")
    public static native void setFragment(String fragment);

    /** Copies the page's address, where the browser lets a page do so, and calls back. */
    @JSBody(
            params = {"onCopied"},
            script = "if (navigator.clipboard) {"
                    + "  navigator.clipboard.writeText(location.href).then(function() { onCopied(); }, function() { });"
                    + "}")
    public static native void copyAddress(Callback onCopied);

    /** Whether a key press was meant for what has the focus, and not for the page. */
    @JSBody(
            params = "event",
            script =
                    "var e = event.target;"
                            + "return event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey"
                            + "    || e.closest('dialog') !== null || e.matches('input, select, textarea')"
                            + "    || (event.key === ' ' && e.closest('button, a, summary, #help, [tabindex=\"0\"]') !== null);")
    public static native boolean isMeantForFocus(Event event);

    /** Shows a dialog over all else; Escape closes it. */
    @JSBody(params = "dialog", script = "dialog.showModal();")
    public static native void showDialog(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.close();")
    public static native void closeDialog(HTMLElement dialog);

    /** Fills bytes from .. to − 1 with zeros. */
    @JSBody(
            params = {"bytes", "from", "to"},
            script = "bytes.fill(0, from, to);")
    public static native void fill(Int8Array bytes, int from, int to);

    /** What went wrong in a worker, in words; a program that did not come has none. */
    @JSBody(params = "event", script = "return event.message || 'it could not be loaded';")
    public static native String messageOf(Event event);

    /** The pointer's positions since the last event, where the browser tells them; otherwise the event itself. */
    @JSBody(
            params = "event",
            script = "var all = event.getCoalescedEvents ? event.getCoalescedEvents() : [];"
                    + "return all.length ? all : [event];")
    public static native Event[] coalesced(Event event);

    /** Points at equal distances on an SVG path: x, y, x, y, … */
    @JSBody(
            params = {"path", "n"},
            script = "var all = new Float64Array(2 * n), length = path.getTotalLength();"
                    + "for (var i = 0; i < n; i++) {"
                    + "  var p = path.getPointAtLength(length * i / (n - 1)); all[2 * i] = p.x; all[2 * i + 1] = p.y;"
                    + "}"
                    + "return all;")
    public static native Float64Array pointsOnPath(Element path, int n);

    /**
     * Calls back when the system turns dark or light or forces its colours upon the page, and before and after printing, for
     * which all is light.
     */
    @JSBody(
            params = "callback",
            script = "['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].forEach(function(query) {"
                    + "  matchMedia(query).addEventListener('change', function() { callback(); });"
                    + "});")
    public static native void onSystemThemeChange(Callback callback);

    /** What was remembered in this browser under a key; null if nothing was. */
    @JSBody(
            params = "key",
            script = "var here = self.inklingMemory && self.inklingMemory[key];"
                    + "try { return here || localStorage.getItem(key); } catch (e) { return null; }")
    public static native @Nullable String recall(String key);

    /** Remembers a text in this browser; until the page is left, where the visitor does not want that or there is no room. */
    @JSBody(
            params = {"key", "text"},
            script = "var memory = self.inklingMemory = self.inklingMemory || {};"
                    + "try { localStorage.setItem(key, text); delete memory[key]; } catch (e) { memory[key] = text; }")
    public static native void remember(String key, String text);

    /** Calls back when the element's size changes. */
    @JSBody(
            params = {"element", "callback"},
            script = "new ResizeObserver(function() { callback(); }).observe(element);")
    public static native void onResize(HTMLElement element, Callback callback);

    /** Has a custom property of the page tell the height of each element that matches, under the name of its first class. */
    @JSBody(
            params = "selector",
            script = "document.querySelectorAll(selector).forEach(function(element) {"
                    + "  new ResizeObserver(function() {"
                    + "    document.documentElement.style.setProperty('--' + element.classList[0],"
                    + "        element.offsetHeight + 'px');"
                    + "  }).observe(element);"
                    + "});")
    public static native void tellHeights(String selector);

    /** Whether what has the focus lies under an element that covers all of the page from its left edge on. */
    @JSBody(
            params = "element",
            script =
                    "var focused = document.activeElement;"
                            + "return focused.getBoundingClientRect().left >= element.offsetLeft && !element.contains(focused);")
    public static native boolean coversFocus(HTMLElement element);

    /** The colour of an element's text, resolved. */
    @JSBody(params = "element", script = "return getComputedStyle(element).color;")
    public static native String colorOf(HTMLElement element);

    /** The red (0), green (1) or blue (2) of an element's text, 0 .. 255; 0 of an element that is not on the page. */
    @JSBody(
            params = {"element", "part"},
            script = "return Number((getComputedStyle(element).color.match(/[0-9]+/g) || [0, 0, 0])[part]);")
    public static native int colorOf(HTMLElement element, int part);
}
