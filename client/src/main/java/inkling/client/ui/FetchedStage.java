package inkling.client.ui;

import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** A stage whose elements are fetched when it is first shown, and hidden until their style sheet is there. */
public final class FetchedStage {
    private final String name;
    private final HTMLElement place;
    private final Runnable onBuilt;
    private boolean asked;

    /**
     * An empty stage.
     *
     * @param name of its HTML file, its place (stage-name), its style sheet's link (name-style) and its content (name-content)
     * @param onBuilt is called when the elements are there; and again when they can be seen
     */
    public FetchedStage(String name, Runnable onBuilt) {
        this.name = name;
        this.onBuilt = onBuilt;
        place = HTMLDocument.current().querySelector(".stage-" + name);
    }

    /** Where it is. */
    public HTMLElement place() {
        return place;
    }

    /** Fetches it, if that has not been done. */
    public void fetch() {
        if (!asked) {
            asked = true;
            say("arriving", "This stage is on its way.");
            Http.getPart(name + ".html", name + "-content", this::build, this::fail);
        }
    }

    private void fail(Http.Failure failure) {
        asked = false;
        say("panel", "This stage did not arrive. " + failure.detail() + " ");
        place.appendChild(Dom.button("Try again", this::fetch));
    }

    private void say(String className, String text) {
        Dom.clear(place);
        HTMLElement line = Dom.create("p", className, text);
        line.setAttribute("role", "status");
        place.appendChild(line);
    }

    private void build(String html) {
        place.setInnerHTML(html);
        HTMLElement style = Dom.byId(name + "-style");
        style.addEventListener("load", (Event event) -> show());
        style.addEventListener("error", (Event event) -> show()); // plain, but there
        onBuilt.run();
    }

    private void show() {
        Dom.byId(name + "-content").setHidden(false);
        onBuilt.run();
    }
}
