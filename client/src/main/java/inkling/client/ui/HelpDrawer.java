package inkling.client.ui;

import inkling.client.js.Js;
import inkling.train.Hyperparameter;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The drawer that explains every term, and can be opened at one. */
public final class HelpDrawer {
    private static final String URL = "help.html";
    private static final String FIRST = "help-network"; // what it explains first
    private static final String TERM = "data-term"; // of a "?": what it asks for

    private final HTMLElement drawer = Dom.byId("help");
    private final HTMLElement button = Dom.byId("help-button");
    private final HTMLElement text = Dom.byId("help-text");
    private final Runnable onText;
    private boolean loaded;
    private String sought = "";
    private @Nullable HTMLElement before; // what had the focus

    /**
     * A closed drawer, without its text yet.
     *
     * @param onText is called when the text is there
     */
    public HelpDrawer(Runnable onText) {
        this.onText = onText;
        Dom.onClick(button, this::toggle);
        HTMLDocument.current().addEventListener("click", (Event event) -> {
            String term = ((HTMLElement) event.getTarget()).getAttribute(TERM);
            if (term != null) {
                open(term);
            }
        });
        Dom.onClick(Dom.byId("help-close"), this::close);
        drawer.addEventListener("click", (Event event) -> {
            String target = Js.linkTarget(event, "help-");
            if (!target.isEmpty()) {
                event.preventDefault();
                seek(target);
            }
        });
        drawer.addEventListener("keydown", (KeyboardEvent event) -> {
            if (event.getKey().equals("Escape")) {
                close();
            }
        });
        HTMLDocument.current().addEventListener("focusin", (Event event) -> {
            if (!drawer.isHidden() && Js.coversFocus(drawer)) {
                before = Js.focused();
                close(); // whoever goes on under it is to see where
            }
        });
    }

    /** Fetches the text, so that it is there when the server no longer is. */
    public void load() {
        if (!loaded) {
            Http.getPart(
                    URL,
                    FIRST,
                    html -> {
                        loaded = true;
                        text.setInnerHTML(html);
                        onText.run();
                        seek(sought);
                    },
                    failure -> Dom.setText(text, "The explanations did not arrive: " + failure.detail()));
        }
    }

    /** Opens it, or closes it. */
    public void toggle() {
        if (drawer.isHidden()) {
            open("");
        } else {
            close();
        }
    }

    /** Opens it at a term; empty for its beginning. */
    public void open(String term) {
        if (drawer.isHidden()) {
            before = Js.focused();
        }
        drawer.setHidden(false);
        button.setAttribute("aria-expanded", "true");
        sought = term.isEmpty() ? "" : "help-" + term;
        load();
        seek(sought);
    }

    /** A "?" that opens it at a hyperparameter. */
    public HTMLElement button(Hyperparameter hyperparameter) {
        HTMLElement ask = Dom.create("button", "ask", "?");
        ask.setAttribute("type", "button");
        ask.setAttribute(TERM, hyperparameter.key());
        ask.setAttribute("aria-label", "What is " + hyperparameter.label() + "?");
        ask.setTitle(hyperparameter.help());
        return ask;
    }

    private void seek(String id) {
        HTMLElement marked = drawer.querySelector(".sought");
        if (marked != null) {
            marked.setClassName("term");
        }
        HTMLElement section = id.isEmpty() ? null : HTMLDocument.current().getElementById(id);
        if (section == null) {
            text.focus();
            return;
        }
        section.setClassName("term sought");
        section.setAttribute("tabindex", "-1");
        Js.scrollTo(section);
        section.focus();
    }

    private void close() {
        drawer.setHidden(true);
        button.setAttribute("aria-expanded", "false");
        if (before != null) {
            before.focus();
        }
    }
}
