package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StdoutTest {
    @Test
    void whatCannotBePrintedIsAnError() throws Exception {
        File full = new File("/dev/full"); // a disk on which nothing has room
        assumeTrue(full.exists());
        Process help = CliProcess.of("--help").redirectOutput(full).start();
        String err = new String(help.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, help.waitFor());
        assertEquals("inkling: cannot write to stdout: its disk is full, or its reader has gone\n", err);
    }
}
