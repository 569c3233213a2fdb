package inkling.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The names by which this server lets itself be called. A server that only this machine can reach is called by no other
 * name, unless its operator has allowed one, or a page elsewhere has let its own name point here (DNS rebinding), to read
 * and write models.
 *
 * @param own those of this machine; empty where others can reach the server, and any name is right
 * @param allowed by the operator, as that of a proxy
 */
record HostNames(Set<String> own, List<HostName> allowed) {
    /** @param host the address that the server listens on */
    static HostNames of(String host, List<HostName> allowed) {
        return new HostNames(
                isLoopback(host) ? Set.copyOf(List.of("localhost", "127.0.0.1", "[::1]", host)) : Set.of(), allowed);
    }

    /** Refuses a request to another name. */
    void require(Context ctx) {
        HostName name = HostName.parsed(Objects.requireNonNullElse(ctx.header("Host"), ""));
        if (!own.isEmpty() && !own.contains(name.name()) && !allows(name)) {
            String called = name.name().isEmpty() ? "nothing" : name.name();
            throw new HttpResponseException(
                    HttpStatus.MISDIRECTED_REQUEST.getCode(),
                    "this server is not called " + called + HostName.cure(name.name())
                            + "; --host lets others call it");
        }
    }

    /** Whether the operator has allowed this name. */
    boolean allows(HostName name) {
        return allowed.stream().anyMatch(one -> one.covers(name));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // it will not be possible to listen there either
        }
    }
}
