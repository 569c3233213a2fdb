package inkling.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import inkling.model.Model;
import inkling.model.ModelJson;
import inkling.server.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown, and what the server keeps under its name, may be two networks. */
class StoredModelIT extends BrowserTest {
    private final Path models;
    private final Path files;

    StoredModelIT(TestBed bed, @TempDir Path files) throws IOException {
        super(bed, TestBed.Data.PATTERNS);
        models = bed.models(TestBed.Data.PATTERNS);
        this.files = files;
    }

    @BeforeEach
    void storeOne() throws IOException {
        Files.write(models.resolve("kept.json"), Fixtures.model());
    }

    @Test
    void anOpeningIsNotWrittenIntoAChildThatHasTakenTheName() throws IOException {
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            visitor.openModels();
            visitor.button("Load kept").click();
            assertThat(visitor.page.getByText("Loaded “kept”.")).isVisible();
            byte[] child = child();
            Files.write(models.resolve("kept.json"), child);
            openTheEnvelope(visitor);
            assertThat(visitor.page.getByRole(AriaRole.ALERT).first())
                    .containsText("“kept” is another network by now.");
            assertArrayEquals(child, Files.readAllBytes(models.resolve("kept.json")));
        }
    }

    @Test
    void whatIsShownWhenSavingEndsIsNotTakenForWhatWasSaved() throws IOException {
        Path other = Files.write(files.resolve("other.json"), child());
        try (Visitor visitor = desktop().open(server.url()).waitForData()) {
            visitor.openModels();
            visitor.button("Load kept").click();
            assertThat(visitor.page.getByText("Loaded “kept”.")).isVisible();
            visitor.openModels();
            visitor.holdBack("**/api/models/copy");
            visitor.field("Save what is shown as").fill("copy");
            visitor.page.waitForRequest(
                    "**/api/models/copy", () -> visitor.button("Save").click());
            visitor.field("Model file").setInputFiles(other);
            assertThat(visitor.page.getByText("Loaded “other”.")).isVisible();
            visitor.page.waitForResponse("**/api/models/copy", visitor::letThrough);
            openTheEnvelope(visitor);
            visitor.openModels();
            assertThat(visitor.button("Load copy")).isVisible();
            assertThat(visitor.page.getByRole(AriaRole.ALERT).first()).isEmpty();
            Model copy = ModelJson.read("copy", Files.readString(models.resolve("copy.json")));
            assertEquals(0, copy.testOpenings().size());
        }
    }

    private static void openTheEnvelope(Visitor visitor) {
        visitor.stage("Test").click();
        visitor.button("Open the envelope…").click();
        visitor.button("Open it").click();
        assertThat(visitor.page.getByText(Pattern.compile("^test \\d.* opened once$")))
                .isVisible();
    }

    /** A model that was continued from the one of the fixtures. */
    private static byte[] child() {
        Model parent = ModelJson.read("parent", new String(Fixtures.model(), StandardCharsets.UTF_8));
        String fingerprint = parent.parameters().fingerprint();
        parent.parameters().w2()[0][0] += 1; // all that it has learned
        return ModelJson.write(parent)
                .replace("\"splitSeed\"", "\"continuedFrom\": \"" + fingerprint + "\", \"splitSeed\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
