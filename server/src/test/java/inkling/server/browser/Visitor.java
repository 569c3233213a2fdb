package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import inkling.model.Model;
import inkling.model.ModelJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Somebody with a browser window: looks at the page and uses it, and notes what the console says meanwhile. */
final class Visitor implements AutoCloseable {
    final Page page;
    private final Consumer<Visitor> leave;
    private final List<AutoCloseable> scripts = new ArrayList<>();
    private final Consumer<ConsoleMessage> heard = this::note;
    private final Consumer<String> failed = this::complain;
    private final Consumer<Request> asked = this::note;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>(); // parts of complaints
    private final List<Route> held = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    /** Somebody with a browser context that nobody has used, and nobody will. */
    Visitor(BrowserContext context) {
        this(PreparedContext.of(context).newPage(), visitor -> context.close());
    }

    /**
     * Somebody at a page of a {@link PreparedContext}.
     *
     * @param leave what remains to be done when the visit is over
     */
    Visitor(Page page, Consumer<Visitor> leave) {
        this.page = page;
        this.leave = leave;
        page.onConsoleMessage(heard);
        page.onPageError(failed);
        page.onRequest(asked);
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }

    private void note(Request request) {
        requests.add(request.url());
    }

    private void complain(String error) {
        complaints.add(error);
    }

    /** Runs a script before those of any document that is opened from now on. */
    void addInitScript(String script) {
        scripts.add(page.addInitScript(script));
    }

    /** Another tab of the same browser. */
    Page another() {
        return page.context().newPage();
    }

    /** Opens the page and waits until the ghost digit is read. */
    Visitor open(String url) {
        page.navigate(url);
        assertReads(3);
        return this;
    }

    /** Keeps requests from being answered until {@link #letThrough()}. */
    void holdBack(String pattern) {
        page.route(pattern, held::add);
    }

    void letThrough() {
        page.unrouteAll();
        held.forEach(Route::resume);
    }

    /** Waits until all of MNIST is there. */
    Visitor waitForData() {
        assertThat(page.getByText("images to train on")).isVisible();
        return this;
    }

    /** Opens the dialog of models. */
    void openModels() {
        page.getByTitle("Models: load, save, rename, delete").click();
    }

    /** One of the tabs of the pictures. */
    Locator tab(String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The link to a stage. */
    Locator stage(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The number under a heading of the transport bar. */
    Locator readout(String term) {
        return page.getByRole(AriaRole.TERM)
                .filter(new Locator.FilterOptions().setHasText(term))
                .locator("xpath=following-sibling::dd");
    }

    /** Steps taken, as the transport bar has it. */
    int step() {
        String text = readout("Step").first().textContent();
        return Integer.parseInt(text.substring(0, text.indexOf(' ')).replace(",", ""));
    }

    /** Steps taken, when the worker's last word after a pause has come. */
    int stepAtRest() {
        waitUntilPauseIsHeard();
        return step();
    }

    /** Waits until all workers that were told to pause have answered, and the page has drawn what they said. */
    void waitUntilPauseIsHeard() {
        waitUntil(
                "the workers have paused", () -> (boolean) page.evaluate("pauses.asked > 0 && pauses.open.size === 0"));
        // the stage draws the last word 300 ms after it has come: a timer that is set later fires later
        page.evaluate("() => new Promise(due => setTimeout(due, 300))");
        waitUntilDrawn();
    }

    /** Waits until what has been changed is on the screen. */
    void waitUntilDrawn() {
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /** Waits until something holds that no assertion of Playwright's can say. */
    void waitUntil(String what, BooleanSupplier holds) {
        try {
            page.waitForCondition(holds);
        } catch (TimeoutError e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
    }

    /** The whole fingerprint of a run that has ended, or of a model. */
    String fingerprint() {
        Locator chip = page.getByTitle("The certificate of these weights: click for all of it");
        assertThat(chip).isVisible();
        chip.click();
        String whole = chip.textContent();
        chip.click();
        return whole;
    }

    /** Takes what is shown, as a model's file. */
    Model download(Path file) throws IOException {
        openModels();
        page.waitForDownload(button("Download")::click).saveAs(file);
        button("Close").click();
        return ModelJson.read("the download", Files.readString(file));
    }

    /** Draws one stroke with the mouse: x, y, x, y, …, each 0 .. 1 of the pad. */
    void draw(double... points) {
        Locator pad = page.getByLabel("Drawing pad");
        pad.evaluate("pad => pad.scrollIntoView({block: 'center'})"); // clear of the bar that sticks to the top
        BoundingBox box = pad.boundingBox();
        for (int i = 0; i < points.length; i += 2) {
            double x = box.x + points[i] * box.width;
            double y = box.y + points[i + 1] * box.height;
            if (i == 0) {
                page.mouse().move(x, y);
                page.mouse().down();
            } else {
                page.mouse().move(x, y, new Mouse.MoveOptions().setSteps(points.length > 20 ? 1 : 12));
            }
        }
        page.mouse().up();
    }

    void drawOne() {
        draw(0.52, 0.15, 0.48, 0.85);
    }

    void drawZero() {
        double[] circle = new double[2 * 25];
        for (int i = 0; i < 25; i++) {
            double angle = 2 * Math.PI * i / 24 - Math.PI / 2;
            circle[2 * i] = 0.5 + 0.24 * Math.cos(angle);
            circle[2 * i + 1] = 0.5 + 0.34 * Math.sin(angle);
        }
        draw(circle);
    }

    /** Holds that the drawing is read as this digit. */
    void assertReads(int digit) {
        assertThat(page.getByText("reads as").locator("xpath=.."))
                .hasText(Pattern.compile("^reads as" + digit + "(weak: .*)?$"));
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }

    List<String> requests() {
        return requests;
    }

    /** What {@link #addInitScript} has added; to close one takes it away. */
    List<AutoCloseable> initScripts() {
        return scripts;
    }

    /** Says that these complaints were to be expected. */
    void forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    /** Says that such complaints are to be expected from now on. */
    void expect(String part) {
        expected.add(part);
    }

    /** Leaves, and holds that the console had nothing to complain of. */
    @Override
    public void close() {
        page.offConsoleMessage(heard);
        page.offPageError(failed);
        page.offRequest(asked);
        leave.accept(this);
        expected.forEach(this::forgive);
        assertEquals(List.of(), complaints, "errors and warnings on the console");
    }
}
