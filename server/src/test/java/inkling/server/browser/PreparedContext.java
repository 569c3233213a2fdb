package inkling.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** Browser contexts as visitors need them: patient, training at full speed, and noting when workers pause. */
final class PreparedContext {
    /** Long enough for a training run on a slow and busy machine; no test measures time. */
    private static final double PATIENCE_MS = 60_000;

    /** What workers have been told to pause, and have not answered yet. */
    private static final String NOTE_PAUSES = """
            window.pauses = {asked: 0, open: new Set()};
            const NotedWorker = Worker;
            window.Worker = class extends NotedWorker {
              postMessage(message, ...rest) {
                if (message.kind === 'PAUSE' || (message.kind === 'REST' && message.numbers[0] === 1)) {
                  const asked = {}, id = message.id;
                  pauses.asked++;
                  pauses.open.add(asked);
                  const answered = event => {
                    if (event.data.id !== id) return;
                    pauses.open.delete(asked);
                    this.removeEventListener('message', answered);
                  };
                  this.addEventListener('message', answered);
                }
                super.postMessage(message, ...rest);
              }
            };""";

    private PreparedContext() {}

    /** Prepares it for all pages that it will have. */
    static BrowserContext of(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        context.addInitScript("localStorage.setItem('inkling-trained', 'yes')"); // full speed: nobody watches
        context.addInitScript(NOTE_PAUSES);
        return context;
    }
}
