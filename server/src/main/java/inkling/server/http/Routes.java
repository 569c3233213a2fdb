package inkling.server.http;

import inkling.server.models.StoreFailure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;

/** All routes of the server. What none of them takes is looked for in {@link PageFiles}. */
record Routes(HostNames names, HealthApi health, DataApi data, ModelApi models) {
    void addTo(RoutesConfig routes) {
        routes.before(ctx -> ctx.header("Cache-Control", "no-cache")); // unless a handler knows better
        routes.before(names::require);
        routes.before("/api/*", new SameOrigin(names)::require);

        read(routes, "/api/health", health::get);
        read(routes, "/data/mnist/{name}.gz", data::get);
        read(routes, "/api/models", models::list);
        read(routes, "/api/models/{name}", models::get);
        routes.put("/api/models/{name}", models::put);
        routes.delete("/api/models/{name}", models::delete);

        routes.exception(HttpResponseException.class, Problems::answer);
        routes.exception(StoreFailure.class, Problems::storeFailed);
        routes.exception(Exception.class, Problems::unexpected);
    }

    /** Javalin answers HEAD with nothing, not even a length, where only GET is there. */
    private static void read(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
