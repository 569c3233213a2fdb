package inkling.client.protocol;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int8Array;

/** A {@link Content} as it goes from one JavaScript program to another: a plain object, and the number of its command. */
interface Message extends JSObject {
    /** The kind of what tells of a failure. Text: why. */
    String FAILED = "FAILED";

    /** Of a command: its number. Of what a worker tells: the number of the command that it answers, or 0. */
    @JSProperty
    int getId();

    @JSProperty
    void setId(int id);

    /** The build that the sender is of; null of what was built before that was told. */
    @JSProperty
    @Nullable
    String getBuild();

    @JSProperty
    void setBuild(String build);

    @JSProperty
    String getKind();

    @JSProperty
    void setKind(String kind);

    @JSProperty
    JSArray<JSString> getTexts();

    @JSProperty
    void setTexts(JSArray<JSString> texts);

    @JSProperty
    Float64Array getNumbers();

    @JSProperty
    void setNumbers(Float64Array numbers);

    @JSProperty
    Float32Array getFloats();

    @JSProperty
    void setFloats(Float32Array floats);

    @JSProperty
    Int8Array getBytes();

    @JSProperty
    void setBytes(Int8Array bytes);

    /** Of a command, or of the answer to one. */
    static Message of(int id, Content content) {
        Message message = JSObjects.create();
        message.setId(id);
        message.setBuild(BuildId.OF_THIS);
        message.setKind(content.kind());
        JSArray<JSString> texts = new JSArray<>();
        for (String text : content.texts()) {
            texts.push(JSString.valueOf(text));
        }
        message.setTexts(texts);
        message.setNumbers(Float64Array.fromJavaArray(content.numbers()));
        message.setFloats(Float32Array.fromJavaArray(content.floats()));
        message.setBytes(Int8Array.fromJavaArray(content.bytes()));
        return message;
    }

    /** What it says; not copied. */
    default Content content() {
        Content content = new Content(getKind())
                .numbers(getNumbers().toJavaArray())
                .floats(getFloats().toJavaArray())
                .bytes(getBytes().toJavaArray());
        for (int i = 0; i < getTexts().getLength(); i++) {
            content.text(getTexts().get(i).stringValue());
        }
        return content;
    }
}
