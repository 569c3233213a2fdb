package inkling.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names by which this server lets itself be called. A server that only this machine can reach is not called by any
 * other name, unless a page elsewhere has let its own name point here (DNS rebinding), to read and write models.
 */
record HostNames(Set<String> allowed) {
    /** @param host the address that the server listens on */
    static HostNames of(String host) {
        return new HostNames(
                isLoopback(host) ? Set.copyOf(List.of("localhost", "127.0.0.1", "[::1]", host)) : Set.of());
    }

    /** Refuses a request to another name; where others can reach the server, any name is right. */
    void require(Context ctx) {
        String name =
                String.valueOf(ctx.header("Host")).toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
        if (!allowed.isEmpty() && !allowed.contains(name)) {
            throw new HttpResponseException(
                    HttpStatus.MISDIRECTED_REQUEST.getCode(),
                    "this server is called localhost, not " + name + "; --host lets others call it");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // it will not be possible to listen there either
        }
    }
}
