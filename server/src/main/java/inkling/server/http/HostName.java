package inkling.server.http;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name by which a server is called, as it stands in a browser's address bar.
 *
 * @param name in lower case; an IPv6 address in brackets
 * @param port −1 where none is said
 */
public record HostName(String name, int port) {
    /** What a name must be, in words. */
    private static final String RULE = "a host name or address with or without a port, such as inkling.example.org or"
            + " inkling.example.org:8443, without a scheme or a path";

    private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
    private static final Pattern NAME =
            Pattern.compile("(" + LABEL + "(\\." + LABEL + ")*|\\[[0-9a-f:.]{2,45}])(:(?<port>\\d{1,5}))?");
    /** What a Host header says, whatever that is: a name, and a port if it ends with one. */
    private static final Pattern HEADER = Pattern.compile("(?<name>.*?)(:(?<port>\\d{1,9}))?");

    /** ß, ς and invisible joiners: browsers write them in another way than Java's IDN, which is older. */
    private static final Pattern OTHERWISE_IN_BROWSERS = Pattern.compile("[ßẞς\u200c\u200d]");

    private static final String NO_ORIGIN = "null"; // the Origin of pages that have none
    private static final int MOST = 65535;

    /**
     * Reads a name that somebody has typed. Letters beyond ASCII become those that browsers send.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static HostName of(String text) {
        HostName typed = parsed(text.strip());
        String refused = "expected " + RULE + ", found " + (text.isBlank() ? "nothing" : text);
        if (OTHERWISE_IN_BROWSERS.matcher(typed.name).find()) {
            throw new IllegalArgumentException(refused + ": its form in ASCII, xn--…, says which name is meant");
        }
        HostName ascii;
        try {
            ascii = new HostName(IDN.toASCII(typed.name).toLowerCase(Locale.ROOT), typed.port);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(refused, e);
        }
        boolean isName = NAME.matcher(ascii.toString()).matches() && !ascii.name.equals(NO_ORIGIN);
        if (!isName || typed.port == 0 || typed.port > MOST) {
            throw new IllegalArgumentException(refused);
        }
        return ascii;
    }

    /** What helps where a name should have been this server's own; nothing for what is no name. */
    static String cure(String text) {
        return NAME.matcher(text).matches()
                ? "; if that is this server behind a proxy, start it with --allow-host " + text
                : "";
    }

    /** What a Host header says, whatever that is. */
    static HostName parsed(String header) {
        Matcher matcher = HEADER.matcher(header.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) { // a line break, which no header has
            return new HostName(header, -1);
        }
        String port = matcher.group("port");
        return new HostName(matcher.group("name"), port == null ? -1 : Integer.parseInt(port));
    }

    /** The name in an Origin header, with the port that its scheme implies; of {@code null} there is none. */
    static HostName ofOrigin(String origin) {
        int end = origin.indexOf("://");
        HostName name = parsed(end < 0 ? origin : origin.substring(end + 3));
        return name.port >= 0 || end < 0 ? name : new HostName(name.name, origin.startsWith("https") ? 443 : 80);
    }

    /** Whether another name is meant by this one: with the same port, or with any, where this has none. */
    boolean covers(HostName other) {
        return name.equals(other.name) && (port < 0 || port == other.port || (other.port < 0 && isUsual(port)));
    }

    /** Whether a port is left out in a name. */
    private static boolean isUsual(int port) {
        return port == 80 || port == 443;
    }

    @Override
    public String toString() {
        return port < 0 ? name : name + ":" + port;
    }
}
