package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import inkling.search.TrialRecord;
import inkling.search.TrialState;
import inkling.server.http.RewritingProxy;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page over plain http from another machine, where browsers give no locks, no cache, no digests; and behind a proxy. */
class PlainHttpIT extends SearchingTest {
    private static final String LONG = "3000000"; // steps, so that the first model is under way all the time

    private static final String TAKE_OVER = """
            () => new Promise(async resolve => {
              const request = indexedDB.open((await indexedDB.databases())[0].name, 1);
              request.onsuccess = () => {
                const transaction = request.result.transaction('plan', 'readwrite');
                transaction.objectStore('plan').put({tab: 'another', at: Date.now()}, 2);
                transaction.oncomplete = resolve;
              };
            })""";

    PlainHttpIT(TestBed bed) throws IOException {
        super(bed);
    }

    @Test
    void anotherTabBeginsNothingUnaskedAndSearchesOnlyWhenTheFirstHasGone() {
        String url = elsewhere(server.url()) + "#stage=search";
        try (Visitor visitor = desktop().open(url).waitForData()) {
            assertEquals("undefined", visitor.page.evaluate("typeof navigator.locks"));
            chooseSteps(visitor.page, LONG);
            button(visitor.page, "Search").click();
            assertThat(button(visitor.page, "Pause the search")).isVisible();
            Page second = visitor.another();
            second.navigate(url);
            button(second, "Start").click();
            assertThat(second.getByText(Pattern.compile("^Another tab of this browser searches")))
                    .isVisible();
            List<TrialRecord> lines = journal(second);
            assertEquals(
                    List.of(TrialState.RUNNING),
                    lines.stream().map(TrialRecord::state).toList());
            visitor.page.close();
            button(second, "Start").click();
            assertThat(button(second, "Pause the search")).isVisible();
            second.evaluate(TAKE_OVER); // as another tab does when this one was asleep for long
            assertThat(second.getByText(Pattern.compile("has gone on with the search while this one slept")))
                    .isVisible();
            assertThat(button(second, "Start")).isVisible();
        }
    }

    @Test
    void modelsAreSavedBehindAProxyThatRewritesTheNameOfTheServer() throws IOException {
        try (RewritingProxy proxy = new RewritingProxy(server.url(), "/inkling/", 0)) {
            for (String url : List.of(proxy.url(), elsewhere(proxy.url()))) {
                try (Visitor visitor = desktop().open(url).waitForData()) {
                    String name = url.contains(Chromium.ELSEWHERE) ? "far" : "near";
                    visitor.openModels();
                    visitor.field("Save what is shown as").fill(name);
                    visitor.button("Save").click();
                    assertThat(visitor.page.getByText("Saved as “" + name + "”."))
                            .isVisible();
                }
            }
        }
    }

    /** Somebody whose browser says that it heeds one of the headers for safety on https alone. */
    @Override
    Visitor desktop() {
        Visitor visitor = withKnownSpeed(bed.newcomer(1440, 900, ColorScheme.LIGHT));
        visitor.expect("Cross-Origin-Opener-Policy header has been ignored");
        return visitor;
    }

    private static String elsewhere(String url) {
        return url.replace("localhost", Chromium.ELSEWHERE);
    }
}
