package inkling.server.http;

import com.grack.nanojson.JsonObject;
import inkling.data.MalformedDataException;
import inkling.model.ModelJson;
import inkling.model.ModelName;
import inkling.server.models.ModelStore;
import inkling.server.models.StoredModel;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.PreconditionFailedResponse;
import io.javalin.http.PreconditionRequiredResponse;
import io.javalin.http.UnprocessableContentResponse;
import org.jspecify.annotations.Nullable;

/** Models by name. Who writes must say what he expects to be there, so that nobody overwrites what he has not seen. */
final class ModelApi {
    private final ModelStore store;
    /** Held from looking at a model to changing it. */
    private final Object changing = new Object();

    ModelApi(ModelStore store) {
        this.store = store;
    }

    void list(Context ctx) {
        JsonObject json = new JsonObject();
        json.put("models", store.list());
        Json.answer(ctx, json);
    }

    void get(Context ctx) {
        StoredModel model = existing(name(ctx));
        ctx.header("ETag", model.etag());
        if (EntityTags.clientHas(ctx, model.etag())) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType("application/json").header("Content-Length", Integer.toString(model.bytes().length));
        ctx.result(model.bytes());
    }

    void put(Context ctx) {
        String name = name(ctx);
        if (ctx.header("If-Match") == null && !creates(ctx)) {
            throw new PreconditionRequiredResponse(
                    "If-None-Match: * is needed to create a model, If-Match with its ETag to overwrite it");
        }
        StoredModel model = new StoredModel(ctx.bodyAsBytes());
        requireModel(name, model);
        synchronized (changing) {
            StoredModel before = store.find(name);
            requireIfMatch(ctx, before);
            if (creates(ctx) && before != null) {
                throw new PreconditionFailedResponse("there is a model of this name already");
            }
            store.write(name, model);
            ctx.status(before == null ? HttpStatus.CREATED : HttpStatus.NO_CONTENT);
        }
        ctx.header("ETag", model.etag());
    }

    void delete(Context ctx) {
        String name = name(ctx);
        synchronized (changing) {
            requireIfMatch(ctx, existing(name));
            store.delete(name);
        }
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private static String name(Context ctx) {
        String name = ctx.pathParam("name");
        if (!ModelName.isValid(name)) {
            throw new BadRequestResponse("the name of a model must be " + ModelName.RULE);
        }
        return name;
    }

    private StoredModel existing(String name) {
        StoredModel model = store.find(name);
        if (model == null) {
            throw new NotFoundResponse("there is no model " + name);
        }
        return model;
    }

    private static boolean creates(Context ctx) {
        return "*".equals(ctx.header("If-None-Match"));
    }

    private static void requireIfMatch(Context ctx, @Nullable StoredModel current) {
        String header = ctx.header("If-Match");
        if (header != null && !EntityTags.ifMatch(header, current == null ? null : current.etag())) {
            throw new PreconditionFailedResponse(
                    current == null ? "there is no model of this name" : "the model has been changed meanwhile");
        }
    }

    private static void requireModel(String name, StoredModel model) {
        try {
            ModelJson.read(name, model.text(name));
        } catch (MalformedDataException e) {
            throw new UnprocessableContentResponse(e.getMessage());
        }
    }
}
