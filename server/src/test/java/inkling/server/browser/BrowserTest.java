package inkling.server.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests in a real Chromium with a real server, which all of them share. */
@ExtendWith(TestBeds.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    final TestBed bed;
    final Chromium chromium;
    final ServerProcess server;

    BrowserTest(TestBed bed, TestBed.Data data) throws IOException {
        this.bed = bed;
        chromium = bed.chromium();
        server = bed.server(data);
    }

    @BeforeEach
    void forgetModels() {
        bed.forgetModels();
    }

    /** Where a server has all of MNIST, for the tests of a class that do need it. */
    String mnist() throws IOException {
        return bed.server(TestBed.Data.MNIST).url();
    }

    /** Somebody with a large window and an empty profile. */
    Visitor desktop() {
        return desktop(ColorScheme.LIGHT);
    }

    Visitor desktop(ColorScheme scheme) {
        return bed.visitor(1440, 900, scheme);
    }
}
