package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostLettersTest {
    private static final String ASCII = "ANSI_X3.4-1968"; // as Java calls it under LC_ALL=C

    @Test
    void anArgumentThatHasLostLettersIsNamedWithReasonAndCure() {
        assertEquals(
                "argument 3, “Zo\uFFFD\uFFFD”: expected letters that the encoding of the locale, " + ASCII
                        + ", has, found U+FFFD, which stands in place of others; set LC_ALL=C.UTF-8, or start it with"
                        + " bin/run",
                LostLetters.in(ASCII, false, "/home", List.of("train", "--name", "Zo\uFFFD\uFFFD")));
    }

    @Test
    void aQuestionMarkMayStandForALetterOnWindowsAlone() {
        assertNull(LostLetters.in(ASCII, false, "/home", List.of("seven?")));
        assertEquals(
                "argument 1, “seven?”: expected letters that the code page, windows-1252, has, found ?, which stands in"
                        + " place of others; leave the question mark out",
                LostLetters.in("windows-1252", true, "C:\\", List.of("seven?")));
        assertNull(LostLetters.in("UTF-8", true, "C:\\", List.of("seven?")));
    }

    @Test
    void soIsAWorkingDirectoryInWhichNoRelativePathWouldBeFound() {
        String lost = String.valueOf(LostLetters.in(ASCII, false, "/home/zo\uFFFD\uFFFD", List.of("serve")));
        assertTrue(lost.startsWith("the working directory, “/home/zo\uFFFD\uFFFD”: expected letters "), lost);
    }

    @Test
    void bytesThatAreNoLettersAreRefusedInEveryEncoding() {
        assertEquals(
                "argument 1, “Zo\uFFFD.json”: expected letters in the encoding of the locale, UTF-8, found other bytes",
                LostLetters.in("UTF-8", false, "/home", List.of("Zo\uFFFD.json")));
    }

    @Test
    void nothingIsLostWhereTheEncodingHasAllLetters() {
        for (String encoding : new String[] {"UTF-8", "GB18030", null}) {
            assertNull(LostLetters.in(encoding, false, "/home/zoë", List.of("Zoë 数字", "why?")));
        }
        assertNull(LostLetters.in(ASCII, false, "/home", List.of("train", "--name", "Zoe")));
        assertNull(LostLetters.in("windows-1252", false, "/home", List.of("Zoë")));
    }

    @Test
    void anEncodingThatNobodyKnowsIsNotTrusted() {
        assertTrue(String.valueOf(LostLetters.in("x-unknown", true, "/", List.of("a?")))
                .contains("x-unknown"));
    }

    @Test
    void aProcessInAPlainLocaleWritesNoDamagedName(@TempDir Path folder) throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux")); // elsewhere LC_ALL does not change it
        Path out = folder.resolve("n.json");
        ProcessBuilder train = CliProcess.of("train", "--steps=1", "--name", "Zoë 数字", "--out", out);
        train.environment().put("LC_ALL", "C");
        Process process = train.start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor());
        assertTrue(err.startsWith("inkling: argument 4, “Zo"), err);
        assertTrue(err.endsWith("; set LC_ALL=C.UTF-8, or start it with bin/run\n"), err);
        assertFalse(Files.exists(out));
    }
}
