package inkling.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.server.Fixtures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliTest {
    @TempDir
    Path folder;

    @Test
    void helpNamesTheCommands() {
        CliRun help = CliRun.of("--help");
        assertEquals(0, help.exitCode());
        for (String command : new String[] {"serve", "train", "evaluate", "search"}) {
            assertTrue(help.out().contains("\n  " + command), help.out());
        }
    }

    @Test
    void versionIsOneLine() {
        assertEquals("Inkling development", CliRun.of("--version").out().strip());
        assertEquals(
                "Inkling development", CliRun.of("train", "--version").out().strip());
    }

    @Test
    void wrongUseEndsWithTwoAndAHint() {
        assertWrongUse("inkling: Unmatched argument at index 0: 'learn'\nTry 'inkling --help'.\n", "learn");
        assertWrongUse("inkling: Unknown option: '--fast'\nTry 'inkling train --help'.\n", "train", "--fast");
        assertWrongUse("inkling: Unknown option: '--fast'\nTry 'inkling serve --help'.\n", "--fast");
        assertWrongUse(
                "inkling: --port must be from 0 to 65535, but is 65536\nTry 'inkling serve --help'.\n",
                "--port",
                "65536");
        assertWrongUse(
                "inkling: Invalid value for option '--allow-host' (NAME): expected a host name or address with or without"
                        + " a port, such as inkling.example.org or inkling.example.org:8443, without a scheme or a path,"
                        + " found http://box.lan/\nTry 'inkling serve --help'.\n",
                "--allow-host",
                "http://box.lan/");
    }

    @ParameterizedTest
    @CsvSource({
        "serve, --port=abc, a whole number from -2147483648 to 2147483647, abc",
        "search, --seeds=99999999999, a whole number from -2147483648 to 2147483647, 99999999999",
        "search, --threads=, a whole number from -2147483648 to 2147483647, nothing",
        "train, --bias=maybe, true or false, maybe",
        "evaluate, --verify=maybe, true or false, maybe",
        "serve, --models=, a path, nothing",
        "train, --data=, a path, nothing",
    })
    void aValueThatIsNoneIsRefusedInWords(String command, String option, String expected, String found) {
        String name = option.substring(0, option.indexOf('='));
        assertWrongUse(
                "inkling: Invalid value for option '" + name + "': expected " + expected + ", found " + found
                        + "\nTry 'inkling " + command + " --help'.\n",
                command,
                option);
    }

    @Test
    void aPathThatCannotBeIsRefusedInWords() {
        CliRun run = CliRun.of("train", "--out", "a\u0000b");
        assertEquals(2, run.exitCode());
        assertTrue(
                run.err().startsWith("inkling: Invalid value for option '--out': expected a path, found a\u0000b"),
                run.err());
        assertFalse(run.err().contains("java"), run.err());
    }

    @Test
    void anArgumentIsTakenAsItIsAlsoWhenAFileHasItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "--version");
        CliRun run = CliRun.of("evaluate", "@" + file);
        assertEquals("inkling: there is no file @" + file + "\n", run.err());
    }

    @Test
    void aBusyPortIsAnErrorOfOneLineThatNamesTheOption() throws IOException {
        Path data = Fixtures.writeData(folder, false);
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CliRun run = CliRun.of("serve", "--data", data, "--port", busy.getLocalPort());
            assertEquals(1, run.exitCode());
            assertEquals(
                    "inkling: port " + busy.getLocalPort() + " is already in use: choose another with --port\n",
                    run.err());
            assertEquals("", run.out());
        }
    }

    @Test
    void whatCannotBeServedIsAnErrorOfOneLine() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertFailed("inkling: --data " + file + " is not a folder\n", "--data", file);
        assertFailed("inkling: --models " + file + " is not a folder\n", "--models", file);
        assertFailed(
                "inkling: " + folder + ": its files: expected train-images-idx3-ubyte or train-images.idx3-ubyte,"
                        + " with .gz added or not, found file\n",
                "--data",
                folder);
    }

    @Test
    void anAddressOfAnotherMachineIsAnErrorOfOneLine() {
        Path data = Fixtures.writeData(folder, false);
        CliRun run = CliRun.of("serve", "--data", data, "--host", "192.0.2.1", "--port", "0");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().startsWith("inkling: cannot listen at --host 192.0.2.1 --port 0: "), run.err());
        assertEquals(1, run.err().lines().count());
    }

    private static void assertWrongUse(String err, Object... args) {
        CliRun run = CliRun.of(args);
        assertEquals(2, run.exitCode());
        assertEquals(err, run.err());
    }

    private static void assertFailed(String err, Object... args) {
        CliRun run = CliRun.of(args);
        assertEquals(1, run.exitCode());
        assertEquals(err, run.err());
    }
}
