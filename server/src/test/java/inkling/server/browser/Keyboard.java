package inkling.server.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;

/** A visitor without a mouse: goes from control to control with the Tab key. */
final class Keyboard {
    private static final int MOST_CONTROLS = 400;

    private final Visitor visitor;

    Keyboard(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Goes on to the next control whose accessible name has this text. */
    Keyboard goTo(String name) {
        return goTo(name, null);
    }

    /** The same for a control of a kind, and with exactly this name. */
    Keyboard goTo(String name, @Nullable AriaRole role) {
        for (int i = 0; i < MOST_CONTROLS; i++) {
            Locator focused = visitor.page.locator("*:focus");
            if (focused.count() > 0 && isIt(focused.ariaSnapshot(), name, role)) {
                return this;
            }
            visitor.page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to “" + name + "”.");
    }

    /** Whether a snapshot such as {@code - button "Train"} is of this control. */
    private static boolean isIt(String snapshot, String name, @Nullable AriaRole role) {
        String first = snapshot.lines().findFirst().orElse("");
        return role == null
                ? first.contains(name)
                : first.startsWith("- " + role.name().toLowerCase(java.util.Locale.ROOT) + " \"" + name + "\"");
    }

    /** Presses a key. */
    Keyboard press(String key) {
        visitor.page.keyboard().press(key);
        return this;
    }
}
