package inkling.server.cli;

import inkling.server.data.ServedData;
import inkling.server.http.HostName;
import inkling.server.http.InklingServer;
import java.io.UncheckedIOException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code inkling serve}: the page, the data and the models over HTTP, until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the page. This is the default command.")
final class ServeCommand implements Callable<Integer> {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0.0.0.0", "::");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on; 0.0.0.0 is all of this machine. Default: ${DEFAULT-VALUE}.",
            defaultValue = "127.0.0.1")
    private String host = "";

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description = "A further name by which the server may be called, such as that of a proxy before it, as it"
                    + " stands in the address bar: inkling.example.org, with any port, or inkling.example.org:8443."
                    + " Can be given several times.",
            converter = HostNameOption.class)
    private List<HostName> allowedHosts = new ArrayList<>();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port to listen on; 0 is any that is free. Default: ${DEFAULT-VALUE}.",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "The folder of saved models. Default: ${DEFAULT-VALUE}.",
            defaultValue = "models")
    private Path models = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535, but is " + port);
        }
        if (Files.exists(models) && !Files.isDirectory(models)) {
            throw new CommandFailure("--models " + models + " is not a folder");
        }
        try (InklingServer server = start(data.files().served())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            spec.commandLine().getOut().println("Inkling is at " + address(server.port()));
            server.join();
        }
        return 0;
    }

    private InklingServer start(ServedData served) {
        try {
            return InklingServer.start(host, port, allowedHosts, served, models, Version.current());
        } catch (UncheckedIOException e) {
            throw new CommandFailure(whyNot(e), e);
        }
    }

    private String whyNot(UncheckedIOException e) {
        Throwable root = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        if (root instanceof UnresolvedAddressException) {
            return "--host " + host + " is not an address of this machine";
        }
        String message = String.valueOf(root.getMessage());
        return message.contains("in use")
                ? "port " + port + " is already in use: choose another with --port"
                : "cannot listen at --host " + host + " --port " + port + ": " + message;
    }

    private String address(int port) {
        String name = THIS_MACHINE.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port;
    }
}
