package inkling.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import inkling.data.Dataset;
import inkling.train.Hyperparameter;
import inkling.train.Hyperparameters;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The page's training worker without the page: sends it commands, and waits for the answers. */
public final class DrivenWorker implements AutoCloseable {
    private static final String START = """
            async origin => {
              const program = await fetch(new URL('js/worker-program.js', origin));
              const build = (await program.text()).match(/build:[0-9a-f]{12}/)[0];
              window.worker?.terminate();
              window.worker = new Worker(new URL('js/worker.js', origin), {type: 'module'});
              const waiting = new Map();
              window.pictures = [];
              worker.onmessage = event => {
                if (event.data.kind === 'PRODUCT') pictures.push(event.data.floats);
                waiting.get(event.data.id)?.(event.data);
                waiting.delete(event.data.id);
              };
              let lastId = 0;
              window.ask = (kind, texts, numbers, bytes) => new Promise((resolve, reject) => {
                const id = ++lastId;
                waiting.set(id, answer => answer.kind === 'FAILED' ? reject(new Error(answer.texts[0])) : resolve(answer));
                worker.postMessage({
                  id,
                  build,
                  kind,
                  texts,
                  numbers: new Float64Array(numbers),
                  floats: new Float32Array(),
                  bytes: bytes ?? new Int8Array()
                });
              });
            }""";
    private static final String LOAD =
            "urls => ask('LOAD', ['made-up data', '', ...urls], [urls.length]).then(answer => answer.kind)";
    private static final String PICTURES = """
            async numbers => {
              await ask('PREPARE', [], numbers);
              await ask('PACE', [], [1]);
              pictures.length = 0;
              await ask('PLAY', [], []);
              while (pictures.length < 2) await new Promise(resolve => setTimeout(resolve, 20));
              await ask('PAUSE', [], []);
              return [pictures[pictures.length - 2], pictures[pictures.length - 1]].map(p => Array.from(p));
            }""";

    private static final String PREPARE = "numbers => ask('PREPARE', [], numbers).then(answer => answer.kind)";
    private static final String STEP = """
            steps => {
              const start = performance.now();
              return ask('STEP', [], [steps]).then(() => performance.now() - start);
            }""";
    private static final String SUSPEND = """
            () => ask('SUSPEND', [], []).then(answer => {
              let text = '';
              for (let i = 0; i < answer.bytes.length; i += 8192) {
                text += String.fromCharCode(...new Uint8Array(answer.bytes.buffer, i, Math.min(8192, answer.bytes.length - i)));
              }
              return [answer.texts[0], btoa(text)];
            })""";
    private static final String RESUME = """
            ([recipe, state]) => ask('RESUME', [recipe], [], Int8Array.from(atob(state), c => c.charCodeAt(0)))
                .then(answer => answer.kind)""";
    private static final String EXPORT = "() => ask('EXPORT', ['name', 'time'], []).then(answer => answer.texts[0])";

    private final Page page;
    private final String url;
    private final List<String> files;

    /** A run as a worker sends it, and as it takes it up. */
    record StoredRun(String recipe, byte[] state) {}

    /** Starts a worker that has the server's data. */
    public DrivenWorker(Browser browser, String url) {
        this(browser, url, "/data/mnist/", Map.of());
    }

    /**
     * Starts a worker that has other data.
     *
     * @param files the four IDX files by their names, packed with gzip
     */
    DrivenWorker(Browser browser, String url, Map<String, byte[]> files) {
        this(browser, url, "/made-up/", files);
    }

    private DrivenWorker(Browser browser, String url, String path, Map<String, byte[]> files) {
        page = browser.newPage();
        this.url = url;
        this.files =
                Dataset.FILES.stream().map(file -> url + path + file + ".gz").toList();
        files.forEach((name, bytes) -> page.route(
                url + path + name + ".gz", route -> route.fulfill(new Route.FulfillOptions().setBodyBytes(bytes))));
        page.setDefaultTimeout(120_000);
        page.navigate(url + "/icon.svg"); // any small thing of the same origin
        replace();
    }

    /** Ends the worker, if there is one, and starts another. */
    void replace() {
        page.evaluate(START, url);
        page.evaluate(LOAD, files);
    }

    /** Puts a run at its start, paused. */
    public void prepare(Hyperparameters hyperparameters) {
        page.evaluate(PREPARE, numbers(hyperparameters));
    }

    /** Takes steps, and the recordings that are due before them; returns the milliseconds from the command to its answer. */
    public double step(int steps) {
        return ((Number) page.evaluate(STEP, steps)).doubleValue();
    }

    /** Takes all steps and recordings that are left. */
    void finish() {
        step(Integer.MAX_VALUE);
    }

    /** The run as it stands. */
    StoredRun suspend() {
        List<?> answer = (List<?>) page.evaluate(SUSPEND);
        return new StoredRun((String) answer.get(0), Base64.getDecoder().decode((String) answer.get(1)));
    }

    /** Takes up a run. */
    void resume(StoredRun stored) {
        page.evaluate(RESUME, List.of(stored.recipe(), Base64.getEncoder().encodeToString(stored.state())));
    }

    /** The run as a model's file. */
    String export() {
        return (String) page.evaluate(EXPORT);
    }

    /** W1·W2 as it is told while a run plays, and as it is told when that pauses. */
    List<?> picturesOf(Hyperparameters hyperparameters) {
        return (List<?>) page.evaluate(PICTURES, numbers(hyperparameters));
    }

    private static List<Double> numbers(Hyperparameters hyperparameters) {
        List<Double> numbers = new ArrayList<>();
        for (Hyperparameter h : Hyperparameter.values()) {
            numbers.add(h.of(hyperparameters));
        }
        return numbers;
    }

    public Page page() {
        return page;
    }

    @Override
    public void close() {
        page.close();
    }
}
