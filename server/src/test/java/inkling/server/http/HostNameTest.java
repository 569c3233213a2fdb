package inkling.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
    @ParameterizedTest
    @CsvSource({
        "Inkling.Example.org, inkling.example.org, -1",
        "inkling.example.org:8443, inkling.example.org, 8443",
        "box, box, -1",
        "my_box.lan:80, my_box.lan, 80",
        "192.0.2.7:8080, 192.0.2.7, 8080",
        "[2001:DB8::1]:8080, [2001:db8::1], 8080",
        "bücher.example:8443, xn--bcher-kva.example, 8443",
        "пример.рф, xn--e1afmkfd.xn--p1ai, -1",
    })
    void hasANameAndMayHaveAPort(String text, String name, int port) {
        assertEquals(new HostName(name, port), HostName.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://inkling.example.org",
                "inkling.example.org/inkling/",
                "*.example.org",
                "inkling.example.org:",
                "inkling.example.org:0",
                "inkling.example.org:65536",
                "2001:db8::1",
                "a b",
                "-box",
                "a..b",
                "null,",
                "null",
                " "
            })
    void anythingElseIsRefused(String text) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> HostName.of(text))
                .getMessage());
        assertTrue(message.startsWith("expected a host name or address with or without a port, such as "), message);
        assertTrue(message.endsWith(", found " + (text.isBlank() ? "nothing" : text)), message);
    }

    @Test
    void lettersThatBrowsersWriteInAnotherWayAreRefusedWithTheFormToUse() {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> HostName.of("straße.example"))
                        .getMessage());
        assertTrue(
                message.endsWith(", found straße.example: its form in ASCII, xn--…, says which name is meant"),
                message);
    }

    @Test
    void withoutAPortItCoversAllPorts() {
        assertTrue(HostName.of("box.lan").covers(HostName.ofOrigin("http://box.lan:8081")));
        assertFalse(HostName.of("box.lan").covers(HostName.ofOrigin("http://other.lan")));
    }

    @Test
    void withAPortItCoversThatOneAndItsSchemesWhereNoneIsSaid() {
        assertTrue(HostName.of("box.lan:443").covers(HostName.ofOrigin("https://box.lan")));
        assertTrue(HostName.of("box.lan:443").covers(HostName.parsed("box.lan")));
        assertFalse(HostName.of("box.lan:443").covers(HostName.ofOrigin("http://box.lan")));
        assertFalse(HostName.of("box.lan:8443").covers(HostName.parsed("box.lan")));
        assertFalse(HostName.of("box.lan:8443").covers(HostName.parsed("box.lan:8444")));
    }
}
