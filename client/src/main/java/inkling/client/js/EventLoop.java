package inkling.client.js;

import org.teavm.jso.browser.Performance;
import org.teavm.jso.browser.Window;

/** A clock, and tasks for later: a browser's, or those of a test, which lets the time pass itself. */
public interface EventLoop {
    /** Milliseconds, on a clock that nobody sets. */
    double now();

    /** Runs a task when what waits has been done, and not before so many milliseconds have passed. */
    void later(Runnable task, double ms);

    /** That of this page or worker. */
    static EventLoop browser() {
        return new EventLoop() {
            @Override
            public double now() {
                return Performance.now();
            }

            @Override
            public void later(Runnable task, double ms) {
                if (ms > 0) {
                    Window.setTimeout(task::run, ms);
                } else {
                    Js.soon(task::run);
                }
            }
        };
    }
}
