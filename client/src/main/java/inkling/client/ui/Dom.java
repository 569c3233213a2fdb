package inkling.client.ui;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** Finding and making elements. */
public final class Dom {
    private Dom() {}

    /** The element with this id, which the page's HTML must have. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // JavaScript checks no casts
    public static <T extends HTMLElement> T byId(String id) {
        @Nullable HTMLElement element = HTMLDocument.current().getElementById(id);
        if (element == null) {
            throw new IllegalStateException("index.html has no element with the id " + id);
        }
        return (T) element;
    }

    /** A new element. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // JavaScript checks no casts
    public static <T extends HTMLElement> T create(String tag, String className, String text) {
        HTMLElement element = HTMLDocument.current().createElement(tag);
        if (!className.isEmpty()) {
            element.setClassName(className);
        }
        if (!text.isEmpty()) {
            element.setTextContent(text);
        }
        return (T) element;
    }

    public static HTMLButtonElement button(String text, Runnable onClick) {
        HTMLButtonElement button = create("button", "", text);
        button.setAttribute("type", "button");
        onClick(button, onClick);
        return button;
    }

    public static void onClick(HTMLElement element, Runnable action) {
        element.addEventListener("click", (Event event) -> action.run());
    }

    /** Changes a text only where it differs, so that nothing is laid out or read aloud anew for nothing. */
    public static void setText(HTMLElement element, String text) {
        if (!text.equals(element.getTextContent())) {
            element.setTextContent(text);
        }
    }

    /** Hides all elements that match a selector, or shows them. */
    public static void hideAll(String selector, boolean hidden) {
        NodeList<? extends HTMLElement> all = HTMLDocument.current().querySelectorAll(selector);
        for (int i = 0; i < all.getLength(); i++) {
            all.get(i).setHidden(hidden);
        }
    }

    /** Folds a panel away where the window is narrower than so many CSS pixels; it is opened by a click. */
    public static void foldBelow(int width, String panelId) {
        if (Window.current().getInnerWidth() < width) {
            byId(panelId).removeAttribute("open");
        }
    }

    public static void clear(HTMLElement element) {
        element.setTextContent("");
    }
}
