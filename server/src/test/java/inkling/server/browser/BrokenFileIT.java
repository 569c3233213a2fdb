package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import inkling.server.Fixtures;
import inkling.server.data.Gzip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no models, and models in files of other make. */
class BrokenFileIT extends BrowserTest {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    BrokenFileIT(TestBed bed) throws IOException {
        super(bed, TestBed.Data.SMALL);
    }

    @Test
    void aBrokenFileIsRefusedForWhatItIsAndNothingIsLost(@TempDir Path files) throws IOException {
        Map<String, String> complaints = new LinkedHashMap<>(); // by text
        complaints.put("{\"format\": \"inkling-model\"}", "formatVersion: expected 1, found nothing");
        String noObject = "its text: expected a JSON object, found ";
        complaints.put("{\"format\": inkling}", noObject + "Unexpected token 'i'");
        complaints.put(
                "{\"format\": \"inkling", noObject + "Unterminated string in JSON at position 19 (line 1 column 20)");
        complaints.put("[1, 2]", noObject + "another value");
        complaints.put("null", noObject + "another value");
        complaints.put("", noObject + "Unexpected end of JSON input");
        try (Visitor visitor = desktop().open(server.url())) {
            for (Map.Entry<String, String> each : complaints.entrySet()) {
                open(visitor, files, each.getKey().getBytes(StandardCharsets.UTF_8));
                assertThat(alert(visitor)).containsText(each.getValue());
            }
            open(visitor, files, "{\"name\": \"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(alert(visitor)).containsText("expected text in UTF-8, found other bytes");
            open(
                    visitor,
                    files,
                    new String(Fixtures.model(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
            assertThat(alert(visitor)).containsText("expected text in UTF-8, found other bytes");
            open(visitor, files, Gzip.pack(Fixtures.model()));
            assertThat(alert(visitor)).containsText("expected text in UTF-8, found other bytes");
            assertThat(visitor.page.getByText("model “starter”")).isVisible();
            visitor.assertReads(3);
        }
    }

    @Test
    void aModelMayHaveAByteOrderMarkOtherLineBreaksAndAnyNameOfAFile(@TempDir Path files) throws IOException {
        String model = new String(Fixtures.model(), StandardCharsets.UTF_8);
        Path marked = Files.writeString(files.resolve("Zoë 数字.json"), BYTE_ORDER_MARK + model);
        Path broken = Files.writeString(files.resolve("two\nlines.json"), model.replace("\n", "\r\n"));
        try (Visitor visitor = desktop().open(server.url())) {
            visitor.field("Model file").setInputFiles(marked);
            assertThat(visitor.page.getByText("Loaded “Zoë 数字”.")).isVisible();
            visitor.field("Model file").setInputFiles(broken);
            assertThat(visitor.page.getByText("Loaded “two lines”.")).isVisible();
        }
    }

    private static void open(Visitor visitor, Path folder, byte[] bytes) throws IOException {
        visitor.field("Model file").setInputFiles(Files.write(folder.resolve("broken.json"), bytes));
    }

    private static Locator alert(Visitor visitor) {
        return visitor.page.getByRole(AriaRole.ALERT).first();
    }
}
