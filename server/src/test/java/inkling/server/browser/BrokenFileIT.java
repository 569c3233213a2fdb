package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no models. */
class BrokenFileIT extends BrowserTest {
    BrokenFileIT(@TempDir Path models) throws IOException {
        super(models);
    }

    @Test
    void aBrokenFileIsRefusedWithTheFieldAndNothingIsLost(@TempDir Path files) throws IOException {
        Path file = Files.writeString(files.resolve("broken.json"), "{\"format\": \"inkling-model\"}");
        try (Visitor visitor = desktop().open(server.url())) {
            visitor.field("Model file").setInputFiles(file);
            assertThat(visitor.page.getByRole(AriaRole.ALERT).first())
                    .containsText("formatVersion: expected 1, found nothing");
            assertThat(visitor.page.getByText("model “starter”")).isVisible();
            visitor.assertReads(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\": inkling}   | Unexpected token 'i'",
                "{\"format\": \"inkling | Unterminated string in JSON at position 19 (line 1 column 20)",
                "[1, 2]                  | another value",
                "null                    | another value",
            })
    void aFileThatIsNoJsonObjectIsRefusedInTheWordsOfTheBrowser(String text, String found, @TempDir Path files)
            throws IOException {
        Path file = Files.writeString(files.resolve("broken.json"), text);
        try (Visitor visitor = desktop().open(server.url())) {
            visitor.field("Model file").setInputFiles(file);
            assertThat(visitor.page.getByRole(AriaRole.ALERT).first())
                    .containsText("its text: expected a JSON object, found " + found);
        }
    }
}
