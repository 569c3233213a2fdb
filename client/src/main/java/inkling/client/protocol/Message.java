package inkling.client.protocol;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * One message between the page and its worker: a plain JavaScript object. Its {@link Command} or {@link Event} says which
 * of the other fields it has.
 */
public interface Message extends JSObject {
    /** Of a command: its number. Of an event: the number of the command that it answers, or 0. */
    @JSProperty
    int getId();

    @JSProperty
    void setId(int id);

    /** Of an event: the number of the PREPARE or OPEN whose run or model it tells of. */
    @JSProperty
    int getSubject();

    @JSProperty
    void setSubject(int id);

    /** The name of a {@link Command} or {@link Event}. */
    @JSProperty
    String getType();

    @JSProperty
    void setType(String type);

    @JSProperty
    @Nullable
    String getText();

    @JSProperty
    void setText(@Nullable String text);

    @JSProperty
    @Nullable
    Float64Array getNumbers();

    @JSProperty
    void setNumbers(Float64Array numbers);

    @JSProperty
    @Nullable
    Float32Array getFloats();

    @JSProperty
    void setFloats(Float32Array floats);

    @JSProperty
    @Nullable
    Int8Array getBytes();

    @JSProperty
    void setBytes(Int8Array bytes);

    /** A message without content. */
    static Message of(Enum<?> type) {
        Message message = JSObjects.create();
        message.setType(type.name());
        return message;
    }

    /** A message with a text. */
    static Message of(Enum<?> type, @Nullable String text) {
        Message message = of(type);
        message.setText(text);
        return message;
    }

    /** A message with numbers. */
    static Message of(Enum<?> type, double... numbers) {
        Message message = of(type);
        message.setNumbers(Float64Array.copyFromJavaArray(numbers));
        return message;
    }
}
